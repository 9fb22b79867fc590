#if __has_include(<expat.h>)
#include <expat.h>
#else
#error "expat is missing: apt-get install libexpat1-dev"
#endif
