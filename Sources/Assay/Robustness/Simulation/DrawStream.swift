// The random numbers of one draw.
// SPDX-License-Identifier: Apache-2.0

import RealModule

/// The random numbers of one draw, in order: a function of the seed, the stream and the number of the draw alone.
struct DrawStream {
    private let seed: UInt64
    private let stream: Philox.Stream
    private let draw: Int
    private var step: UInt32 = 0
    private var words = SIMD4<UInt32>()
    private var used = 4

    init(seed: UInt64, stream: Philox.Stream, draw: Int) {
        self.seed = seed
        self.stream = stream
        self.draw = draw
    }

    /// A number strictly between 0 and 1, from 52 random bits.
    mutating func uniform() -> Double {
        if used == 4 {
            words = Philox.words(seed: seed, stream: stream, place: draw, step: step)
            step &+= 1
            used = 0
        }
        let bits = UInt64(words[used]) << 32 | UInt64(words[used + 1])
        used += 2
        return (Double(bits >> 12) + 0.5) * 0x1p-52
    }

    /// A number of the exponential distribution with mean 1.
    mutating func exponential() -> Double { -Double.log(uniform()) }

    /// A number of the gamma distribution with scale 1.
    ///
    /// > Marsaglia, G. & Tsang, W. W. (2000). A simple method for generating gamma variables. *ACM Transactions on
    /// Mathematical Software* 26, 363–372. doi:[10.1145/358407.358414](https://doi.org/10.1145/358407.358414)
    ///
    /// - Parameter shape: Above 0.
    mutating func gamma(shape: Double) -> Double {
        guard shape >= 1 else { return gamma(shape: shape + 1) * Double.pow(uniform(), 1 / shape) }
        let d = shape - 1.0 / 3
        let c = 1 / (9 * d).squareRoot()
        while true {
            let x = Normal.quantile(uniform())
            let v = (1 + c * x) * (1 + c * x) * (1 + c * x)
            guard v > 0 else { continue }
            if Double.log(uniform()) < x * x / 2 + d * (1 - v + Double.log(v)) { return d * v }
        }
    }
}
