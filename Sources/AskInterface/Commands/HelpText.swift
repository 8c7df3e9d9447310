/// What `:help` prints.
enum HelpText {
  static let commands = """
    Type a question, in plain words. The answer is quoted from the documents.

      :source [N]   where quotation N stands, and the passage around it
      :why [N]      what the score of quotation N is the sum of
      :more [N]     the next quotations
      :new          begin afresh: later questions do not lean on earlier ones
      :docs         the documents, and what was passed over
      :help         this help
      :quit         leave (so does Ctrl-D)

    N is 1 where it is left out; :more then shows three, or as many as --answers says.
    A command may be shortened while it stays clear: :s 2 is :source 2.

    """
}
