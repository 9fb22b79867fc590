// Memory for kernels.
// SPDX-License-Identifier: Apache-2.0

/// A fixed stretch of memory with one owner, for the inner loops of kernels.
///
/// An array checks bounds and ownership at every write, which costs five times as much as the arithmetic there. Bounds
/// are checked in debug builds.
struct Scratch<Element: BitwiseCopyable>: ~Copyable {
    let count: Int
    /// Where it begins, for functions in C; valid as long as the scratch is.
    let memory: UnsafeMutablePointer<Element>

    init(_ elements: [Element]) {
        count = elements.count
        // A vector that two lines of the cache share takes twice as long to read.
        let size = max(1, elements.count) * MemoryLayout<Element>.stride
        memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 64).assumingMemoryBound(to: Element.self)
        for (k, element) in elements.enumerated() { (memory + k).initialize(to: element) }
    }

    init(repeating element: Element, count: Int) { self.init([Element](repeating: element, count: count)) }

    deinit { UnsafeMutableRawPointer(memory).deallocate() }

    subscript(k: Int) -> Element {
        @inline(__always) get {
            assert(k >= 0 && k < count)
            return memory[k]
        }
        @inline(__always) nonmutating set {
            assert(k >= 0 && k < count)
            memory[k] = newValue
        }
    }

    /// Adds to a number in place.
    @inline(__always)
    func add(_ amount: Element, at k: Int) where Element == Int {
        assert(k >= 0 && k < count)
        memory[k] &+= amount
    }
}

extension Scratch where Element: SIMDScalar {
    /// Sixteen elements at a time; k counts vectors.
    subscript(vector k: Int) -> SIMD16<Element> {
        @inline(__always) get {
            assert(k >= 0 && (k + 1) * 16 <= count)
            return UnsafeRawPointer(memory + k * 16).loadUnaligned(as: SIMD16<Element>.self)
        }
        @inline(__always) nonmutating set {
            assert(k >= 0 && (k + 1) * 16 <= count)
            UnsafeMutableRawPointer(memory + k * 16).storeBytes(of: newValue, as: SIMD16<Element>.self)
        }
    }
}
