import Ask

extension Conversation {
  mutating func set(_ name: String?, to value: String?) -> Reply {
    var shown = SettingName.allCases
    do throws(CommandError) {
      if let name {
        let setting = try SettingName(abbreviated: name)
        shown = [setting]
        if let value {
          var options = library.options
          try setting.set(value, settings: &settings, options: &options)
          library.use(options)
        }
      }
    } catch {
      return fail(error, in: "set")
    }
    let values = shown.map { (setting: $0, value: $0.value(settings, options: library.options)) }
    return reply(JSONRendering.settings(values)) { $0.settings(values) }
  }
}
