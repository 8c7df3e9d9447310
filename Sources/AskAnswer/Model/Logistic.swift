internal import Glibc

/// e to the power of a number.
func exponential(_ number: Double) -> Double { exp(number) }

/// The natural logarithm.
func logarithm(_ number: Double) -> Double { log(number) }
