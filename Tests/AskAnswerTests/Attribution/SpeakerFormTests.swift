import Testing

@testable import AskAnswer

/// Sentences that name their speaker themselves, form by form. Braces say who is expected.
@Suite("Who said it, by the form of the sentence") struct SpeakerFormTests {
  @Test(arguments: [
    "Jane Roe said: \"There is no money for this.\" {Jane Roe}",
    "Jane Roe told the council, adding: \"There is no money for this.\" {Jane Roe}",
    "Jane Roe has repeatedly said: \"There is no money for this.\" {Jane Roe}",
    "Jane Roe flatly told reporters: \"There is no money for this.\" {Jane Roe}",
    "Jane Roe smiled and said: \"There is no money for this.\" {Jane Roe}",
    "But Jane Roe said: \"There is no money for this.\" {Jane Roe}",
    "On Monday, Jane Roe said: \"There is no money for this.\" {Jane Roe}",
    "Speaking to reporters in the hall, Jane Roe said: \"There is no money for this.\" {Jane Roe}",
    "Jane Roe, who said: \"There is no money for this,\" has left the party. {Jane Roe}",
    "Jane Roe (Labour) said: \"There is no money for this.\" {Jane Roe}",
    "José Müller said: \"There is no money for this.\" {José Müller}",
  ])
  func isNamedBeforeQuotedWords(marked: String) throws { try SpokenPassage(marked).expectSpeakers() }

  @Test(arguments: [
    "\"There is no money for this,\" said Jane Roe. {Jane Roe}",
    "\"There is no money for this,\" Jane Roe said. {Jane Roe}",
    "\"There is no money for this,\" Jane Roe has said. {Jane Roe}",
    "\"There is no money for this,\" Jane Roe told the council on Monday. {Jane Roe}",
    "\"There is no money for this,\" said Jane Roe on Monday. {Jane Roe}",
    "\"There is no money for this\", said Jane Roe. {Jane Roe}",
    "\"Who will pay for all of this?\" asked Jane Roe. {Jane Roe}",
    "\"There is no money for this!\" cried Jane Roe. {Jane Roe}",
    "\"There is no money for this –\" said Jane Roe. {Jane Roe}",
    "\"No,\" said Jane Roe. {Jane Roe}",
    "\"There is no money for this,\" according to Jane Roe. {Jane Roe}",
  ])
  func isNamedBehindQuotedWords(marked: String) throws { try SpokenPassage(marked).expectSpeakers() }

  @Test(arguments: [
    "Jane Roe said that the bridge would open in May. {Jane Roe}",
    "Jane Roe said the bridge would open in May. {Jane Roe}",
    "Jane Roe warned that the bridge would never open. {Jane Roe}",
    "Jane Roe will say that the bridge must open. {Jane Roe}",
    "Meanwhile, Jane Roe said the bridge would open. {Jane Roe}",
    "According to Jane Roe, the bridge will open in May. {Jane Roe}",
    "The bridge will open in May, according to Jane Roe. {Jane Roe}",
    "The bridge will open in May, Jane Roe said. {Jane Roe}",
    "The bridge will open in May, Jane Roe said on Monday. {Jane Roe}",
    "The bridge will open in May, said Jane Roe. {Jane Roe}",
    "Jane Roe said the “bridge” was a ford. {Jane Roe}",
  ])
  func isNamedWhereSpeechIsReported(marked: String) throws { try SpokenPassage(marked).expectSpeakers() }

  @Test(arguments: [
    "Jane Roe said nothing about the bridge on Monday. {}",
    "Jane Roe said little about the bridge on Monday. {}",
    "Jane Roe refused to say when the bridge would open. {}",
    "Jane Roe reportedly said that the bridge would open. {}",
    "Jane Roe claimed land beside the river. {}",
    "Jane Roe noted the number of the house. {}",
    "Jane Roe was told that the bridge would open. {}",
    "Nobody told Jane Roe that the bridge was shut. {}",
    "Jane Roe is said to have crossed the bridge. {}",
    "Whether Jane Roe said so is not known. {}",
    "A brother of Jane Roe said the bridge would open. {}",
    "According to the map, the bridge lies north of the town. {}",
    "There is no money for this,” said Jane Roe. {}",
    "“There is no money for this,” said Jane Roe, Jim Poe and Ann Lee. {}",
    "“There is no money for this,” said the wind in the trees. {}",
    "Jane Roe called the bridge “a mess”. {}",
  ])
  func isNotNamedByAVerbAlone(marked: String) throws { try SpokenPassage(marked).expectSpeakers() }

  @Test(arguments: [
    "Mayor Jane Roe said: \"There is no money for this.\" {Jane Roe, Mayor}",
    "Retired nurse Jane Roe said: \"There is no money for this.\" {Jane Roe, Retired nurse}",
    "Former mayor Jane Roe said: \"There is no money for this.\" {Jane Roe, Former mayor}",
    "The mayor, Jane Roe, said: \"There is no money for this.\" {Jane Roe, mayor}",
    "Jane Roe, the mayor, said: \"There is no money for this.\" {Jane Roe, mayor}",
    "Jane Roe, 43, a nurse, said: \"There is no money for this.\" {Jane Roe, nurse}",
    "Home Office spokesman Jim Poe said: \"There is no money for this.\" {Jim Poe, Home Office spokesman}",
    "Marine biologist Ann Lee said: \"There is no money for this.\" {Ann Lee, Marine biologist}",
    "Jane Roe's lawyer Jim Poe said: \"There is no money for this.\" {Jim Poe, lawyer}",
    "\"There is no money for this,\" said Mayor Jane Roe on Monday. {Jane Roe, Mayor}",
    "\"There is no money for this,\" said the mayor, Jane Roe. {Jane Roe, mayor}",
    "\"There is no money for this,\" said Jane Roe, the mayor of Leeds. {Jane Roe, mayor of Leeds}",
    "Chief of Staff Jim Poe said there was no money. {Jim Poe, Chief of Staff}",
    "According to Treasurer Ann Lee, there is no money. {Ann Lee, Treasurer}",
  ])
  func comesWithTheRoleThatStandsBesideTheName(marked: String) throws {
    try SpokenPassage(marked).expectSpeakers()
  }

  @Test(arguments: [
    // Whose colleague, the name alone does not say.
    "Her colleague Jim Poe said: \"There is no money for this.\" {Jim Poe}",
    // A time before a name is no role.
    "Last summer Jane Roe said: \"There is no money for this.\" {Jane Roe}",
    // A place behind a name is no part of it.
    "Professor Ann Lee of the University of Leeds said: \"There is no money for this.\" {Professor Ann Lee}",
    // The role of another person.
    "\"There is no money for this,\" said Jane Roe, whose brother is the mayor. {Jane Roe}",
  ])
  func comesWithoutARoleWhereNoneIsTheirs(marked: String) throws {
    try SpokenPassage(marked).expectSpeakers()
  }

  @Test(arguments: [
    "The Port Authority said: \"There is no money for this.\" {Port Authority}",
    "The British Medical Association (BMA) said the strike would go on. {British Medical Association}",
    "The British Medical Association (BMA) said: \"There is no money.\" {British Medical Association}",
    "A spokesman for the Port Authority said: \"There is no money for this.\" {spokesman for the Port Authority}",
    "\"There is no money for this,\" said the BMA. {BMA}",
    "The Ministry of Health announced that there was no money. {Ministry of Health}",
    "A Home Office spokeswoman said: \"There is no money for this.\" {Home Office spokeswoman}",
  ])
  func mayBeABody(marked: String) throws { try SpokenPassage(marked).expectSpeakers() }
}
