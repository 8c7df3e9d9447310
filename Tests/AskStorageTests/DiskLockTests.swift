import AskStorage
import Foundation
import StorageSupport
import Testing

/// The only writer's right.
struct DiskLockTests {
  let parent: TemporaryFolder
  let folder: DiskFolder

  init() throws {
    parent = try TemporaryFolder()
    folder = try DiskFolder(at: parent.path, creating: false)
  }

  @Test func keepsASecondValueOut() throws {
    let held = try #require(try folder.lock())
    #expect(try folder.lock() == nil)
    #expect(try DiskFolder(at: parent.path, creating: false).lock() == nil)
    withExtendedLifetime(held) {}
  }

  @Test func endsWhenItIsReleased() throws {
    for _ in 0..<3 {
      var held = try folder.lock()
      #expect(held != nil)
      held = nil
    }
  }

  @Test func isHeldByOneOfManyThreads() throws {
    for _ in 0..<20 {
      let held = Collected<WriterLock>()
      Threads.run(count: 4) { [folder] _ in
        if let lock = try? folder.lock() { held.add(lock) }
      }
      #expect(held.all.count == 1)
    }
  }

  @Test func keepsOtherFoldersFree() throws {
    let held = try folder.lock()
    #expect(try DiskFolder(at: parent.path + "/other", creating: true).lock() != nil)
    withExtendedLifetime(held) {}
  }

  @Test func isHeldByAnotherProcessUntilThatIsKilled() throws {
    let script = "exec flock --no-fork \"$1\" sh -c 'echo held; exec cat'"
    let other = try OtherProcess(script: script, parent.path + "/lock")
    #expect(other.firstLine == "held")
    #expect(try folder.lock() == nil)
    other.kill()
    #expect(try folder.lock() != nil)
  }

  @Test func keepsAnotherProcessOut() throws {
    let script = "flock --nonblock \"$1\" true && echo free || echo taken"
    let held = try #require(try folder.lock())
    #expect(try OtherProcess(script: script, parent.path + "/lock").firstLine == "taken")
    withExtendedLifetime(held) {}
  }

  @Test func isNotInheritedByAProcessThatIsStarted() throws {
    var held = try folder.lock()
    let other = try OtherProcess(script: "echo started; exec cat", "")
    #expect(other.firstLine == "started")
    #expect(held != nil)
    held = nil
    #expect(try folder.lock() != nil)
  }

  @Test func isNewWhenItsFileWasRemoved() throws {
    let before = try folder.lock()
    try FileManager.default.removeItem(atPath: parent.path + "/lock")
    let after = try folder.lock()
    #expect(after != nil)
    #expect(try folder.lock() == nil)
    withExtendedLifetime((before, after)) {}
  }
}
