/** The words of what stands beside the prose as evidence: links by day, people, reach. */
export const evidence = {
  access: {
    captions: {
      passengers: "People between Nakhchivan and the rest of Azerbaijan, day by day",
      freight: "Freight between Nakhchivan and the rest of Azerbaijan, day by day",
    },
    links: {
      link_flight: "Direct flight",
      link_bus_iran: "Bus through Iran",
      link_igdir: "Flight to Iğdır and bus",
      link_turkey_georgia: "Road through Turkey and Georgia",
      link_freight: "Trucks through Iran",
      link_armenia: "Through Armenia",
    } as Readonly<Record<string, string>>,
    states: {
      open: "open",
      replacement: "a replacement",
      partial: "open to some",
      stopped: "stopped",
      closed: "closed",
      planned: "only planned",
      unknown: "not known",
    },
    answers: { scheduled: "Cut off, by the direct ways and those through Iran?", all: "Cut off, by all ways?" },
    cuts: { cut: "cut off", joined: "not cut off", unknown: "not known" },
    from: (time: string) => `from ${time}`,
    answer: (days: { cut: string; scheduled: string }) =>
      `Computed from the state of each link by date. By the direct ways and those through Iran, the exclave was cut off ${days.scheduled}. By all ways together it was cut off ${days.cut}.`,
    spans: {
      none: "on no day",
      wholly: (days: string) => `all day on ${days}`,
      partly: (days: string) => `for a part of ${days}`,
      unknown: (days: string) => `of ${days} it is not known`,
      join: "; ",
    },
    note: "Hours are Baku’s. Where no hour is told, none is drawn.",
  },
  people: {
    caption: "Azerbaijanis in Iran, as published: nobody has counted them",
    heads: { label: "Published by", range: "People", ratio: "For every person in Azerbaijan" },
    reference: (people: string) => `Azerbaijan: ${people}`,
    iran: "All people in Iran",
    country: "All people in Azerbaijan",
    ratio: (low: string, high: string) => (low === high ? `${high}×` : `${low}–${high}×`),
  },
  reach: {
    bands:
      "Reported ranges of Iran’s drones and missiles: claims, from the lowest published value to the highest. The scale doubles at even steps",
    heads: { label: "System", range: "Published range" },
    classes: { drone: "Drones", "ballistic missile": "Ballistic missiles", "cruise missile": "Cruise missiles" },
    signs: {
      read: "A value whose source was read",
      unread: "A value commonly printed, whose source was not read",
      line: "The nearest and the farthest of Azerbaijan’s energy sites from Iran’s territory",
    },
    nearest: "nearest site, ",
    farthest: "farthest, ",
    curve: "What of Azerbaijan’s oil and gas lies within a distance of Iran’s territory",
    along: "Distance from Iran’s territory",
    sites: "Energy sites",
    pipelines: "Pipelines",
    table: "The same as a table",
    tableHeads: ["Within", "Energy sites", "Pipelines"],
    compared: "The same measure for cities, since the article compares the Gulf states",
    comparedHeads: ["City", "From Iran’s dry land"],
    caution:
      "Reach is measured from the nearest point of Iran’s territory and from nowhere else. It is not intent, not accuracy, and not the absence of defense. Published ranges are claims, most of them Iran’s own.",
  },
} as const;
