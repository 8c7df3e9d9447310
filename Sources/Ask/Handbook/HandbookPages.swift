internal import CHandbook

/// The pages of the handbook, as they lie in the program's own file.
enum HandbookPages {
  /// Each page's file name and bytes.
  static var all: [(name: String, bytes: [UInt8])] {
    (0..<ask_handbook_page_count()).map { page in
      // Safe because the name is a constant of the program that ends in NUL, and it is copied at
      // once.
      let name = unsafe String(cString: ask_handbook_page_name(page))
      // Safe because the bytes are a constant of the program, as many as it says, and they are
      // copied at once.
      let bytes = unsafe UnsafeBufferPointer(
        start: ask_handbook_page(page), count: ask_handbook_page_size(page))
      return (name, unsafe Array(bytes))
    }
  }
}
