/** A country of the coverage: its English name and the time zones that make it up inside the box. */
interface Country {
  readonly name: string;
  readonly zones: readonly string[];
}

/** Countries by ISO 3166-1 alpha-3; XCR (Crimea) and XNC (Northern Cyprus) are codes of our own. */
export const countryTable: Readonly<Record<string, Country>> = {
  AFG: { name: "Afghanistan", zones: ["Asia/Kabul"] },
  ARE: { name: "United Arab Emirates", zones: ["Asia/Dubai"] },
  ARM: { name: "Armenia", zones: ["Asia/Yerevan"] },
  AZE: { name: "Azerbaijan", zones: ["Asia/Baku"] },
  BGR: { name: "Bulgaria", zones: ["Europe/Sofia"] },
  BHR: { name: "Bahrain", zones: ["Asia/Bahrain"] },
  CYP: { name: "Cyprus", zones: ["Asia/Nicosia"] },
  EGY: { name: "Egypt", zones: ["Africa/Cairo"] },
  GEO: { name: "Georgia", zones: ["Asia/Tbilisi"] },
  GRC: { name: "Greece", zones: ["Europe/Athens"] },
  IRN: { name: "Iran", zones: ["Asia/Tehran"] },
  IRQ: { name: "Iraq", zones: ["Asia/Baghdad"] },
  ISR: { name: "Israel", zones: ["Asia/Jerusalem"] },
  JOR: { name: "Jordan", zones: ["Asia/Amman"] },
  KAZ: {
    name: "Kazakhstan",
    zones: ["Asia/Aqtau", "Asia/Atyrau", "Asia/Oral", "Asia/Aqtobe", "Asia/Qyzylorda", "Asia/Qostanay", "Asia/Almaty"],
  },
  KWT: { name: "Kuwait", zones: ["Asia/Kuwait"] },
  LBN: { name: "Lebanon", zones: ["Asia/Beirut"] },
  LBY: { name: "Libya", zones: ["Africa/Tripoli"] },
  MDA: { name: "Moldova", zones: ["Europe/Chisinau"] },
  OMN: { name: "Oman", zones: ["Asia/Muscat"] },
  PAK: { name: "Pakistan", zones: ["Asia/Karachi"] },
  PSE: { name: "Palestine", zones: ["Asia/Gaza", "Asia/Hebron"] },
  QAT: { name: "Qatar", zones: ["Asia/Qatar"] },
  ROU: { name: "Romania", zones: ["Europe/Bucharest"] },
  RUS: {
    name: "Russia",
    zones: ["Europe/Moscow", "Europe/Volgograd", "Europe/Astrakhan", "Europe/Saratov", "Europe/Samara"],
  },
  SAU: { name: "Saudi Arabia", zones: ["Asia/Riyadh"] },
  SYR: { name: "Syria", zones: ["Asia/Damascus"] },
  TKM: { name: "Turkmenistan", zones: ["Asia/Ashgabat"] },
  TUR: { name: "Turkey", zones: ["Europe/Istanbul"] },
  UKR: { name: "Ukraine", zones: ["Europe/Kyiv"] },
  UZB: { name: "Uzbekistan", zones: ["Asia/Tashkent", "Asia/Samarkand"] },
  XCR: { name: "Crimea", zones: ["Europe/Simferopol"] },
  XNC: { name: "Northern Cyprus", zones: ["Asia/Famagusta"] },
};
