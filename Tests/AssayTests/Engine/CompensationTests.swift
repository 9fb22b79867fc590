// Weighted power means, by hand.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite struct CompensationTests {
    private func mean(_ exponent: Double, _ values: [Double], _ weights: [Double]) -> Double {
        Compensation(exponent)!.mean(of: values, weights: weights).mean
    }

    @Test("the classical means of 4 and 16")
    func classical() {
        #expect(mean(1, [4, 16], [1, 1]) == 10)
        #expect(abs(mean(0, [4, 16], [1, 1]) - 8) < 1e-12)
        #expect(abs(mean(-1, [4, 16], [1, 1]) - 6.4) < 1e-12)
        #expect(abs(mean(0.5, [4, 16], [1, 1]) - 9) < 1e-12)
        #expect(mean(-.infinity, [4, 16], [1, 1]) == 4)
    }

    @Test("the mean falls with the exponent, and small exponents keep their digits")
    func monotone() {
        let exponents: [Double] = [1, 0.5, 0.1, 1e-6, 1e-12, 0, -1e-12, -1e-6, -0.5, -2, -50, -1000, -.infinity]
        let means = exponents.map { mean($0, [20, 70, 95], [0.2, 0.5, 0.3]) }
        #expect(zip(means, means.dropFirst()).allSatisfy { $0 >= $1 })
        #expect(abs(means[4] - means[5]) < 1e-9)
        #expect(means.allSatisfy { $0 >= 20 && $0 <= 95 })
    }

    @Test("a value of 0 cannot be made up for, unless nothing rests on it")
    func zeros() {
        #expect(mean(0, [0, 100], [1, 9]) == 0)
        #expect(mean(-1, [0, 100], [1, 9]) == 0)
        #expect(mean(-1, [0, 100], [0, 9]) == 100)
        #expect(mean(0.5, [0, 100], [1, 1]) == 25)
        #expect(mean(0, [50, 50], [0, 0]) == 0)
        #expect(mean(0.5, [0, 0], [1, 1]) == 0)
    }

    @Test("shares sum to 1, and are those of Euler's theorem", arguments: [1.0, 0.5, 0, -2, -Double.infinity])
    func shares(exponent: Double) {
        let (values, weights) = ([20.0, 70, 95], [0.2, 0.5, 0.3])
        let shares = Compensation(exponent)!.mean(of: values, weights: weights).shares
        #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
        guard exponent.isFinite else { return #expect(shares == [1, 0, 0]) }
        for k in values.indices {
            var (up, down) = (values, values)
            up[k] *= 1 + 1e-5
            down[k] *= 1 - 1e-5
            let slope = (mean(exponent, up, weights) - mean(exponent, down, weights)) / (2e-5 * values[k])
            #expect(abs(values[k] * slope / mean(exponent, values, weights) - shares[k]) < 1e-6)
        }
    }

    @Test("there is no compensation beyond additive")
    func bounds() {
        #expect(Compensation(1.1) == nil)
        #expect(Compensation(.nan) == nil)
        #expect(Compensation(-.infinity) == .worstOnly)
    }
}
