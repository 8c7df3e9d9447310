import AskText
