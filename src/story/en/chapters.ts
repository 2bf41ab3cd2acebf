import type { Chapter } from "../chapter.ts";

/** The story in English. Numbers, dates and quoted words stand in slots and come from the records. */
export const chapters: readonly Chapter[] = [
  {
    id: "strikes",
    title: "Drones over Nakhchivan",
    paragraphs: [
      "On {weekday:strike-airport}, around noon, drones came down in Nakhchivan, a part of Azerbaijan that is cut off from the rest of it. One was reported to have hit the terminal of the international airport, another to have fallen close to the school of Shakarabad,{claim:mfa-two-drones} a village {airport-to-shakarabad} away.",
      "Azerbaijan’s government counted {drones-claimed-first} drones at first, later {drones-claimed}, and says that it stopped {drones-neutralized-claimed};{claim:mod-four-drones} its prosecutors’ case speaks of {drones-in-criminal-case}.{claim:prosecutors-two-drones} It has named {impact-places-named} places of impact. The article has the rest reaching their targets;{claim:article-three-reached-their-marks} Azerbaijan’s defense ministry says that the one meant for the school fell short.{claim:mod-school-drone-fell-short} Officials and agencies in Azerbaijan reported {wounded-reported-first} civilians hurt, then {wounded-reported}.{claim:hospital-four-hurt} Who sent the drones is disputed: Azerbaijan blames Iran, and Iran denies it.{claim:iran-general-staff-denies}",
    ],
    standsOn: [
      "strike-airport",
      "strike-shakarabad",
      "mod-four-drones",
      "mod-school-drone-fell-short",
      "article-three-reached-their-marks",
      "agencies-four-wounded",
      "iran-general-staff-denies",
    ],
  },
  {
    id: "ten-kilometers",
    title: "Ten kilometers, measured",
    paragraphs: [
      "How close is close? The article puts the airport roughly {article-airport-to-border} from the Iranian border.{claim:article-roughly-ten-kilometers} Measured, the answer depends on where Iran begins. The border line runs down the middle of a reservoir on the Aras river, and comes within {airport-to-iran-border} of the airport. The nearest dry ground in Iran lies on the far shore, {airport-to-iran-land} away.",
      "Either way the round number is fair. Shakarabad, where maps put it, is nearer still: {shakarabad-to-iran-border} from the line. A short distance is not evidence, though. It says how near the border is. It does not say where a drone set out.",
    ],
    standsOn: ["naj", "aras_reservoir", "article-roughly-ten-kilometers"],
  },
  {
    id: "exclave",
    title: "The exclave",
    paragraphs: [
      "Nakhchivan is an exclave: it belongs to Azerbaijan and touches no other part of it.{claim:article-exclave-surrounded} Where the gap is narrowest, {nakhchivan-to-mainland} of Armenia lie between. Its edge is {nakhchivan-surrounded-share} border: with Armenia ({nakhchivan-border-armenia}), Iran ({nakhchivan-border-iran}) and Turkey ({nakhchivan-border-turkey}). It has no coast.",
      "On this map it covers {nakhchivan-area}; the official figure is a little larger. About {nakhchivan-population} people live there. Winding borders have no single true length, so open a number to see what others publish. Just to the north lies Karki, Tigranashen in Armenian: Azerbaijan’s by law, held by Armenia. Farther off, Artsvashen, Bashkend in Azerbaijani, is the reverse: Armenia’s by law, held by Azerbaijan.",
    ],
    standsOn: ["article-exclave-surrounded", "karki", "artsvashen"],
  },
  {
    id: "last-link",
    title: "The last link",
    paragraphs: [
      "Before the war people went between exclave and mainland by air, {nakhchivan-baku-flight} in a straight line, or by bus through Iran. The buses stopped on {day:buses-stopped}, {days-buses-stopped-to-strikes} before the drones came. Then the airport closed and flights were canceled. The last link, the article says, was gone.{claim:article-last-link}",
      "That is true of direct links. But the same day a way round was opened: flights to Iğdır in Turkey, with free buses on to Nakhchivan. By {day:article-published} the buses had carried {replacement-bus-passengers} people. The straight line from Baku crosses {flight-over-armenia} of Armenia, whose border with Azerbaijan has long been shut. On the road through Turkey and Georgia, at least {turkey-georgia-road}, Azerbaijan’s own border was closed to ordinary travelers.",
    ],
    insets: ["access"],
    standsOn: [
      "article-last-link",
      "link_flight",
      "link_bus_iran",
      "link_igdir",
      "link_turkey_georgia",
      "link_armenia",
    ],
  },
  {
    id: "two-accounts",
    title: "Two accounts",
    paragraphs: [
      "Azerbaijan’s account is that Iran’s armed forces sent the drones.{claim:mod-four-drones} Before his Security Council, President Ilham Aliyev spoke of {quote:aliyev-act-of-terror},{claim:aliyev-act-of-terror} demanded an apology and punishment for those responsible,{claim:aliyev-demands} and warned that {quote:aliyev-iron-fist}.{claim:aliyev-iron-fist}",
      "Iran’s account is that it launched none. The general staff said that Iran respects all states, {quote:iran-general-staff-denies},{claim:iran-general-staff-denies} and that Israel did it to blame Iran;{claim:iran-general-staff-blames-israel} in the article’s telling, to draw in Azerbaijan,{claim:article-false-flag-account} which sells Israel oil{claim:article-oil-supplier-of-israel} and buys its weapons.{claim:article-israel-weapons} Iran’s foreign minister, both sides report, said that the military was investigating.{claim:araghchi-military-investigating} No finding by others was found for this map; it marks the strikes as reported, their sender as disputed. The article calls the act unprecedented.{claim:article-unprecedented}",
    ],
    insets: ["accounts"],
    standsOn: [
      "mod-four-drones",
      "security-council",
      "aliyev-demands",
      "iran-denies",
      "iran-foreign-ministry-denies",
      "iran-general-staff-blames-israel",
      "article-false-flag-account",
      "araghchi-military-investigating",
      "araghchi-blames-israel",
      "israel-oil-share-2026",
    ],
  },
  {
    id: "place-of-hope",
    title: "“A place of hope”",
    paragraphs: [
      "At the same meeting Aliyev accused Iranian media of trying {quote:aliyev-sentiments},{claim:aliyev-sentiments} and called his country {quote:aliyev-place-of-hope}.{claim:aliyev-place-of-hope} Iran’s census does not count them. Published estimates give {azerbaijanis-in-iran} among its {iran-population} people, or {azerbaijanis-ratio} for every person in Azerbaijan, which has {azerbaijan-population}. The article’s {azerbaijanis-in-iran-article}{claim:article-azerbaijanis-in-iran} make {azerbaijanis-ratio-article}.{claim:article-more-than-azerbaijan} The shaded provinces are those that reference works call Azerbaijani or mixed; West Azerbaijan has many Kurds.",
      "To the author, the speech suits those in Washington who would have Iran break apart along ethnic lines.{claim:article-speech-fits-narrative} Azerbaijan does not officially ask for that, the article grants;{claim:article-no-official-backing} what would become of others, such as Iran’s Armenians, is a question that it finds unasked.{claim:article-armenians-of-iran} That is its opinion.",
    ],
    insets: ["people"],
    standsOn: [
      "article-azerbaijanis-in-iran",
      "article-speech-fits-narrative",
      "article-armenians-of-iran",
      "four-provinces-population",
      "west-azerbaijan-population",
    ],
  },
  {
    id: "exposure",
    title: "Within reach",
    paragraphs: [
      "Azerbaijan’s draft budget for the year takes {oil-gas-budget-share} of its revenue from oil and gas.{claim:article-oil-and-gas} The large fields lie in the Caspian, the terminal at Sangachal takes in much of what they yield, and pipelines carry it west. Baku is {baku-to-iran-land} from Iranian soil, Sangachal {sangachal-to-iran-land}, the Shah Deniz gas field {shah-deniz-to-iran-land}, the farthest site about {farthest-asset-to-iran-land}. The pipeline to Ceyhan in Turkey comes within {btc-to-iran-land}.",
      "Published ranges of Iran’s drones and missiles are claims, mostly Iran’s own. Most would cover {assets-within-reach-share} of these sites, which bears out the article;{claim:article-easy-reach} the lowest, printed for an older missile and for how far a certain drone can be steered, would not. And reach is not intent, nor accuracy, nor the absence of defense.",
    ],
    insets: ["reach"],
    standsOn: [
      "article-oil-and-gas",
      "article-easy-reach",
      "sangachal",
      "shah_deniz",
      "acg",
      "btc",
      "scp",
      "zolfaghar",
      "fateh-110",
      "mohajer-6",
    ],
  },
  {
    id: "response",
    title: "The response",
    paragraphs: [
      "By {day:article-published}, the article finds, Azerbaijan’s answer had been {quote:article-response-symbolic}.{claim:article-response-symbolic} It summoned Iran’s ambassador and handed over a note of protest.{claim:article-ambassador-summoned} Its defense ministry spoke of {quote:mod-retaliatory-measures}.{claim:mod-retaliatory-measures} And it stopped trucks, transit included, at all {crossings-working} crossings that were listed as working on its {azerbaijan-iran-border} of border with Iran.{claim:article-trucks-stopped} From {shortday:freight-homebound} trucks on their way home could pass at most of them.",
      "There was not much more, the article finds.{claim:article-not-much-more} Other reports add to the list: diplomats ordered out of Tehran and Tabriz, the southern airspace shut for hours, forces on alert, and a statement by Azerbaijan’s security service that it had foiled an Iranian plot against a pipeline.{claim:security-service-plot} Iran had not answered that charge when it was reported.",
    ],
    after: {
      event: "freight-resumes",
      paragraphs: [
        "Freight of every kind could cross again, {freight-closure-days} after the stop was announced. The same day a news site, OC Media, wrote that several suspects in the pipeline case had been sentenced already, so that the plot would be older than the strikes.{claim:oc-media-plot-older}",
      ],
    },
    standsOn: [
      "ambassador-summoned",
      "article-response-symbolic",
      "article-not-much-more",
      "mod-retaliatory-measures",
      "freight-stopped",
      "freight-homebound",
      "embassy-evacuated",
      "airspace-south-closed",
      "security-council",
      "plot-announced",
      "security-service-plot",
      "oc-media-plot-older",
    ],
  },
  {
    id: "restraint",
    title: "Why both may step back",
    paragraphs: [
      "Neither side gains from escalation, the author argues.{claim:article-no-interest} Iran is fighting on several fronts and can ill afford another. Azerbaijan won in Karabakh,{claim:article-karabakh} but here it has an economy to lose, and cheering from think tanks in Washington is no promise of American protection.{claim:article-no-guarantees} The Gulf states, the article adds, faced the same choice and did not escalate.{claim:article-gulf-states}",
      "So the forecast of {day:article-published} is for the quarrel to cool:{claim:article-deescalation} Iran goes on denying,{claim:article-denial-goes-on} Azerbaijan goes on asking for an apology,{claim:article-apology-demanded} closed crossings hurt both for a time,{claim:article-closures-may-last} and someone finds a formula that spares both, such as money for the wounded or a joint inquiry.{claim:article-formula-found} A forecast is an opinion. This one can be checked against what came next.",
    ],
    after: {
      event: "flights-resume",
      paragraphs: [
        "Flights between Baku and Nakhchivan started again, and so did freight across the border with Iran. On {shortday:pezeshkian-call}, the day the article is dated, Iran’s president had called Aliyev. By Baku’s account he said that the strikes had nothing to do with Iran and would be investigated.{claim:pezeshkian-no-connection}",
      ],
    },
    standsOn: [
      "article-no-interest",
      "article-gulf-states",
      "article-deescalation",
      "article-closures-may-last",
      "second-karabakh-war",
      "pezeshkian-call",
      "flights-resume",
      "freight-resumes",
    ],
  },
  {
    id: "and-yet",
    title: "And yet",
    paragraphs: [
      "The article closes on a wider map. American and Israeli strikes on Tehran, {airport-to-tehran} from Nakhchivan airport, had begun {days-strikes-on-tehran-to-nakhchivan} before the drones came,{claim:article-just-days-after} and had killed Iran’s supreme leader, Ali Khamenei.{claim:article-khamenei-killed} Iran had struck back at Israel, Gulf states, Jordan and Iraq.{claim:article-neighbors-struck}",
      "The author sees no American plan for what follows: not for ending the war, not for containing it, not for keeping out countries that never asked to be in it.{claim:article-no-plan} Measured against this, the article concludes, even the invasion of Iraq looks well planned.{claim:article-iraq-comparison} That is its judgment, and readers will have theirs. A map can add something smaller: how near some of these places are to each other, and how far others.",
    ],
    standsOn: ["war-begins-2026-02-28", "strikes-on-the-region", "article-longer-view"],
  },
];
