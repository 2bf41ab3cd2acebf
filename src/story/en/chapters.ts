import type { Chapter } from "../chapter.ts";

/** The story in English. Numbers, dates and quoted words stand in slots and come from the records. */
export const chapters: readonly Chapter[] = [
  {
    id: "strikes",
    title: "Drones over Nakhchivan",
    paragraphs: [
      "On {weekday:strike-airport}, around noon, drones came down in Nakhchivan, a part of Azerbaijan that is cut off from the rest of it. A drone hit the terminal of the international airport. Another fell near a school in the village of Shakarabad, {airport-to-shakarabad} away.",
      "Azerbaijan’s government spoke first of {drones-claimed-first} drones, later of {drones-claimed}, of which it says {drones-neutralized-claimed} was stopped; it has named {impact-places-named} places of impact. Agencies reported {wounded-reported} civilians hurt. The dashed ring shows how far off the village’s mapped position may be. Who sent the drones is disputed: Baku blames Iran, and Tehran denies it.",
    ],
    standsOn: ["strike-airport", "strike-shakarabad", "mod-four-drones", "agencies-four-wounded"],
  },
  {
    id: "ten-kilometers",
    title: "Ten kilometers, measured",
    paragraphs: [
      "How close is close? The article puts the airport roughly {article-airport-to-border} from Iran. Measured, the answer depends on where Iran begins. The border line runs down the middle of a reservoir on the Aras river, and it passes {airport-to-iran-border} from the airport. The nearest dry ground in Iran lies on the far shore, {airport-to-iran-land} away.",
      "Either way the round number is fair. Shakarabad is nearer still, {shakarabad-to-iran-border} from the line. A short distance is not evidence, though. It says how near the border is. It does not say where a drone set out.",
    ],
    standsOn: ["naj", "aras_reservoir"],
  },
  {
    id: "exclave",
    title: "The exclave",
    paragraphs: [
      "Nakhchivan belongs to Azerbaijan and touches no other part of it. Where the gap is narrowest, {nakhchivan-to-mainland} of Armenia lie between. All of its edge is border, {nakhchivan-surrounded-share} of it with Armenia ({nakhchivan-border-armenia}), Iran ({nakhchivan-border-iran}) and Turkey ({nakhchivan-border-turkey}). It has no coast.",
      "On this map it covers {nakhchivan-area}; the official figure is a little larger. About {nakhchivan-population} people live there. Winding borders have no single true length, so open a number to see what others publish. Nearby lie smaller enclaves that are held by the other side, among them Karki, called Tigranashen in Armenian: Azerbaijan’s by law, held by Armenia.",
    ],
    standsOn: ["karki", "artsvashen", "barkhudarli", "yukhari_askipara"],
  },
  {
    id: "last-link",
    title: "The last link",
    paragraphs: [
      "Before the war people went between exclave and mainland by air, {nakhchivan-baku-flight} in a straight line, or by bus through Iran. The buses stopped on {day:buses-stopped}, {days-buses-stopped-to-strikes} before the drones came. Then the airport closed and flights were canceled. The exclave, the article says, had lost its last remaining link.",
      "That is true of the direct one. But the same day a way round was opened: flights to Iğdır in Turkey, with free buses on to Nakhchivan. By {day:article-published} they had carried {replacement-bus-passengers} people. The straight line from Baku crosses {flight-over-armenia} of Armenia, whose land border stays shut; the road through Turkey and Georgia was closed to ordinary travelers.",
    ],
    standsOn: ["link_flight", "link_bus_iran", "link_igdir", "link_turkey_georgia", "link_armenia"],
  },
  {
    id: "two-accounts",
    title: "Two accounts",
    paragraphs: [
      "Baku’s account is that the drones belonged to Iran’s armed forces. President Ilham Aliyev called the strike {quote:aliyev-act-of-terror}, demanded an apology and punishment for those responsible, and warned that {quote:aliyev-iron-fist}.",
      "Tehran’s account is that Iran launched none. Its foreign ministry and general staff said so the same day, professed respect for all states, {quote:iran-general-staff-denies}, and suggested that Israel had staged the attack to draw Azerbaijan into the war. Iran’s foreign minister said that the military was looking into it. No finding by anyone else has come to light. So this map marks the strikes as reported, and their sender as disputed.",
    ],
    standsOn: [
      "aliyev-demands",
      "iran-foreign-ministry-denies",
      "iran-general-staff-blames-israel",
      "araghchi-military-investigating",
    ],
  },
  {
    id: "place-of-hope",
    title: "“A place of hope”",
    paragraphs: [
      "In the same speech Aliyev called his country {quote:aliyev-place-of-hope}. How many Azerbaijanis live in Iran nobody knows, since no census asks. Published estimates give {azerbaijanis-in-iran}; the article has {azerbaijanis-in-iran-article}. For every person in Azerbaijan, with its {azerbaijan-population}, that is {azerbaijanis-ratio} in Iran, depending on whom you believe. The provinces shown are those that reference works call Azerbaijani by majority or mixed; West Azerbaijan has many Kurds, and many Azerbaijanis live elsewhere.",
      "To the author, the sentence plays into plans, nursed abroad, to break Iran apart along ethnic lines, and what would become of others, such as Iran’s Armenians, goes unasked. That is the article’s opinion.",
    ],
    standsOn: ["aliyev-place-of-hope", "article-speech-fits-narrative", "article-armenians-of-iran"],
  },
  {
    id: "exposure",
    title: "Within reach",
    paragraphs: [
      "Oil and gas bring {oil-gas-budget-share} of the revenue in Azerbaijan’s budget for the year. The fields lie in the Caspian, the terminal at Sangachal takes in what they yield, and pipelines carry it west. Sangachal is {sangachal-to-iran-land} from Iranian soil, the Shah Deniz gas field {shah-deniz-to-iran-land}, the farthest site about {farthest-asset-to-iran-land}. The pipeline to Ceyhan in Turkey comes within {btc-to-iran-land}.",
      "Published ranges of Iran’s drones and missiles are claims, mostly Iran’s own. Of those for which a source was found, even the shortest would cover {assets-within-reach-share} of these sites, which bears out what the article says about reach. But reach is not intent, nor accuracy, nor the absence of defense.",
    ],
    standsOn: ["sangachal", "shah_deniz", "acg", "btc", "scp"],
  },
  {
    id: "response",
    title: "The response",
    paragraphs: [
      "By {day:article-published}, the article finds, Baku had done little that could not be undone. It summoned Iran’s ambassador and handed over a note of protest. It announced that forces were preparing to retaliate. And it closed the border to trucks, transit included, at every one of the {crossings-working} crossings with Iran that were listed as working.",
      "Other reports add to that list: diplomats withdrawn from Tehran and Tabriz, the southern airspace shut for some hours, forces on alert, and a statement by Azerbaijan’s security service that it had foiled an Iranian plot against a pipeline. According to one outlet, suspects in that case had been convicted before.",
    ],
    after: {
      event: "freight-resumes",
      paragraphs: ["Trucks crossed again. The stop had lasted {freight-closure-days}."],
    },
    standsOn: [
      "ambassador-summoned",
      "article-not-much-more",
      "freight-stopped",
      "embassy-evacuated",
      "airspace-south-closed",
      "plot-announced",
      "oc-media-plot-older",
    ],
  },
  {
    id: "restraint",
    title: "Why both may step back",
    paragraphs: [
      "Neither side, the author argues, has anything to gain. Iran is fighting on several fronts, and another is the last thing its command needs. Azerbaijan has an economy to lose, and cheering from think tanks in Washington is no promise of American protection. The Gulf states, hit harder, chose not to strike back.",
      "So the forecast, made on {day:article-published}, is for the quarrel to cool: Iran goes on denying, Azerbaijan goes on asking for an apology, and someone finds a formula that spares both, such as money for the wounded or a joint inquiry. A forecast is an opinion about the future. This one can be held against what came next.",
    ],
    after: {
      event: "flights-resume",
      paragraphs: [
        "Flights between Baku and Nakhchivan and freight through Iran started again. The day before, Iran’s president had told Aliyev by telephone that his country had nothing to do with the strikes and that they would be investigated.",
      ],
    },
    standsOn: ["article-no-interest", "article-deescalation", "pezeshkian-call", "flights-resume", "freight-resumes"],
  },
  {
    id: "and-yet",
    title: "And yet",
    paragraphs: [
      "The article closes on a wider map. The drones reached Nakhchivan {days-strikes-on-tehran-to-nakhchivan} after the United States and Israel struck Tehran, {airport-to-tehran} away, and killed Iran’s supreme leader, Ali Khamenei. Iran struck back at Israel and at its Gulf neighbors.",
      "Its author sees no plan for what follows: not for ending the war, not for containing it, not for keeping out countries that never asked to be in it. Measured against this, the article concludes, even the invasion of Iraq looks well planned. That is its judgment, and readers will have theirs. What a map can add is smaller. It shows how near to each other all these places are.",
    ],
    standsOn: ["war-begins-2026-02-28", "strikes-on-the-region", "article-longer-view"],
  },
];
