extension SpokenPassage {
  /// News as it is written: twenty passages with speech before, between and behind its speakers'
  /// names, over several paragraphs, by pronoun, by role, by surname, and reported.
  static let news: [(name: String, passage: SpokenPassage)] = [
    (
      "a bridge",
      """
      The old bridge at Harrow Mill will close for two years from March. {}
      County engineer Marian Holt said: "The arches have moved eleven centimetres since the survey of 1998. {Marian Holt, County engineer}
      "We cannot keep patching them every spring. {Marian Holt, County engineer} The money is there, and the work has to start. {Marian Holt, County engineer}
      "Nobody likes a detour, but nobody likes a collapse either." {Marian Holt, County engineer}
      Shopkeepers on both banks fear for their trade. {}
      "We lost a third of our customers the last time," said Peter Dunmore, who runs the bakery beside the bridge. {Peter Dunmore}
      """
    ),
    (
      "between the words",
      """
      “The harvest is three weeks early,” said Colette Marchand, chair of the growers’ union, “and the pickers are not here yet.” {Colette Marchand, chair of the growers’ union}
      “It is the heat,” she added. {Colette Marchand, chair of the growers’ union} “We have never seen grapes like this in August.” {Colette Marchand, chair of the growers’ union}
      Sugar levels were measured on Friday in forty vineyards. {}
      """
    ),
    (
      "two voices",
      """
      Council leader Brian Tapley and his deputy disagreed in public. {}
      Tapley said the library would stay open. {Brian Tapley, Council leader} "I gave my word in this room," he told reporters. {}
      Opposition leader Ruth Okafor said: "His word is worth nothing without a budget." {Ruth Okafor, Opposition leader}
      "There is a budget," Tapley replied. {Brian Tapley, Council leader}
      """
    ),
    (
      "a statement",
      """
      In a statement, the Port Authority said the crane had been inspected in May. {Port Authority}
      "All certificates were valid," it said. {}
      A spokesman for the dockers' union said that three complaints had been ignored. {}
      According to Harbour Commissioner Ellen Vance, the wind reached 140 kilometres an hour. {Ellen Vance, Harbour Commissioner}
      The crane fell at dawn, according to the Port Authority. {Port Authority}
      """
    ),
    (
      "a hospital",
      """
      Dr Amina Yusuf, medical director of St Brannoc's Hospital, told the inquiry that the alarm never rang. {Dr Amina Yusuf, medical director of St Brannoc's Hospital}
      "I heard nothing until a nurse ran down the corridor," Dr Yusuf said. {Dr Amina Yusuf, medical director of St Brannoc's Hospital}
      The inquiry, which has sat for nine days, will report in June. {}
      "Every hour of delay costs families their peace of mind," said the inquiry's lawyer. {}
      """
    ),
    (
      "a question",
      """
      "Who will pay for the wall?" asked Senator Luis Ortega. {Luis Ortega, Senator}
      "The people who live behind it!" shouted a man from the gallery. {}
      Ortega said he would put the question again on Monday. {Luis Ortega, Senator}
      """
    ),
    (
      "reported and quoted",
      """
      Transport Secretary Helen Marsh described the timetable as "a mess of our own making" and promised a review. {Helen Marsh, Transport Secretary}
      She said the first trains would run again in April. {Helen Marsh, Transport Secretary}
      Rail unions reacted coolly. {}
      "A review moves no trains," said Tom Brannigan, general secretary of the drivers' union. {Tom Brannigan, general secretary of the drivers' union}
      "What moves trains is drivers. {}
      """
    ),
    (
      "two people with one voice",
      """
      Farmers Ida Lund and Per Lund said: "We opened the gates ourselves when the river rose. {Ida Lund and Per Lund, Farmers}
      "Nobody from the ministry called us before Wednesday." {Ida Lund and Per Lund, Farmers}
      The river authority said the warning went out on Monday night. {}
      """
    ),
    (
      "single marks",
      """
      ‘We found the coins under the third floor,’ said archaeologist Nadia Petrov. {Nadia Petrov, archaeologist}
      The hoard holds 412 silver coins. {}
      Petrov said: ‘They were hidden in a hurry. It’s the only explanation.’ {Nadia Petrov, archaeologist}
      """
    ),
    (
      "an adviser",
      """
      Mayor Stella Grimaldi opened the new market hall on Saturday. {}
      Grimaldi's adviser said the roof would be finished by winter. {}
      "The roof is my problem now," the mayor said. {Stella Grimaldi, Mayor}
      The architect, Joon Park, said that the glass came from four countries. {Joon Park, architect}
      """
    ),
    (
      "a club",
      """
      Manager Kit Lawson said his side deserved more than a point. {Kit Lawson, Manager}
      "We hit the post twice and the bar once. {Kit Lawson, Manager} On another day that's four goals," Lawson said. {Kit Lawson, Manager}
      Captain Rory Baines left the ground without speaking. {}
      """
    ),
    (
      "a letter",
      """
      Professor Ingrid Solberg, of the University of Bergen, wrote: “The glacier has lost a fifth of its mass since 1985. {Professor Ingrid Solberg}
      “No winter in the record has made up for a summer since 2003.” {Professor Ingrid Solberg}
      Her colleague Tomas Reyes, a glaciologist, warned that the lake below could burst its dam. {Tomas Reyes, glaciologist}
      The lake has doubled since 2010. {}
      """
    ),
    (
      "a trial",
      """
      Prosecutor Anna Lindqvist told the court that the ledger had been burned. {Anna Lindqvist, Prosecutor}
      Defence lawyer Marc Duval said there had never been a ledger. {Marc Duval, Defence lawyer}
      "You cannot burn what was not written," he said. {Marc Duval, Defence lawyer}
      Judge Oriel Banks adjourned the trial until Thursday. {}
      """
    ),
    (
      "going on",
      """
      Water company boss Neil Farrow said: "The leak was found within the hour." {Neil Farrow, Water company boss}
      He added: "Repairs took longer because the valve dates from 1931." {Neil Farrow, Water company boss}
      About 6,000 homes had no water on Sunday. {}
      """
    ),
    (
      "figures",
      """
      Unemployment fell to 4.1% in the three months to June, the Office for Statistics said. {Office for Statistics}
      Economist Priya Nair said the figures hid a fall in hours worked. {Priya Nair, Economist}
      "People have jobs, but smaller ones," she said. {Priya Nair, Economist}
      Wages rose by 3.2% over the year. {}
      """
    ),
    (
      "a rescue",
      """
      Speaking at the harbour, lifeboat coxswain Davy Penrose said that the yacht had no lights. {Davy Penrose, lifeboat coxswain}
      But coastguard officer Lena Fisk said her crew had seen a flare. {Lena Fisk, coastguard officer}
      "It was red, and it was close," Fisk said, adding: "We turned at once." {Lena Fisk, coastguard officer}
      """
    ),
    (
      "a denial",
      """
      The energy minister did not say when the plant would reopen. {}
      Energy minister Carla Voss has told parliament that the reactor is safe. {Carla Voss, Energy minister}
      The minister said: "I would let my own children visit it." {Carla Voss, Energy minister}
      Ms Voss was told on Tuesday that the pumps had failed. {}
      """
    ),
    (
      "a company",
      """
      "Our ovens will be cold by Christmas," Glasswerk Ltd said in a letter to its 300 workers. {Glasswerk Ltd}
      Union official Heinz Kappel called it blackmail. {}
      "They want subsidies, and we are the hostages," Kappel told the Morning Courier. {Heinz Kappel, Union official}
      """
    ),
    (
      "a school",
      """
      Headteacher Grace Adeyemi, 51, said: "Our pupils wrote to forty newspapers. {Grace Adeyemi, Headteacher}
      "Six of them answered, and one of them came." {Grace Adeyemi, Headteacher}
      Adeyemi, who has led the school since 2016, said the roof had leaked for nine years. {Grace Adeyemi, Headteacher}
      "The buckets have names," said one pupil. {}
      """
    ),
    (
      "two sisters",
      """
      Marta Silva and Joana Silva run the ferry. {}
      Silva said the engine was older than she was. {Silva}
      "We could sell it to a museum tomorrow," Joana Silva said. {Joana Silva}
      "She would never sell it," said Marta. {Marta}
      Passengers pay two euros a crossing. {}
      """
    ),
  ].map { ($0, SpokenPassage($1)) }
}
