// A moment of the meeting.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Glibc

/// A time of day, in whole seconds.
public struct BoardTime: Hashable, Sendable, CustomStringConvertible {
    /// Seconds since 1970, in Greenwich.
    public let seconds: Int

    /// A time.
    public init(seconds: Int) { self.seconds = seconds }

    /// The time now.
    public static var now: BoardTime { BoardTime(seconds: time(nil)) }

    /// The day, where the machine is.
    var day: CalendarDate? {
        var (count, parts) = (time_t(seconds), tm())
        localtime_r(&count, &parts)
        return CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    }

    /// The time as `2026-11-25T10:00:03Z`.
    public var description: String {
        var (count, parts) = (time_t(seconds), tm())
        gmtime_r(&count, &parts)
        let digits = [parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec].map { part in
            part < 10 ? "0\(part)" : "\(part)"
        }
        return "\(parts.tm_year + 1900)-\(digits[0])-\(digits[1])T\(digits[2]):\(digits[3]):\(digits[4])Z"
    }
}
