#if __has_include(<unzip.h>)
#include <unzip.h>
#elif __has_include(<minizip/unzip.h>)
#include <minizip/unzip.h>
#else
#error "minizip is missing: apt-get install libminizip-dev"
#endif
