// The room is furnished in the commits that follow.
// SPDX-License-Identifier: Apache-2.0

import Testing
