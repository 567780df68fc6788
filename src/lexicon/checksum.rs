/// A number that tells one run of bytes from another: FNV-1a with 64 bits. Against mix-ups and broken
/// transfers, not against forgery. The build and the program both count with it.
pub fn checksum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3))
}
