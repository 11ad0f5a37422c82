/** Maps a document of the peers' benchmark (its JSON form) to this project's release format: the same texts, the same parts. */

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** `logo` is a path below the root the engine reads from, or undefined. */
export function releaseOfWorkload(workload, logo) {
  const { letterhead, footer, ref, date, title, blocks, signature } = workload;
  return {
    tarwisa: 1,
    kind: "press-release",
    languages: ["ar", "en"],
    layout: "stacked",
    template: "letterhead",
    issuer: {
      name: { ar: letterhead.ar.name, en: letterhead.en.name },
      unit: { ar: letterhead.ar.sub, en: letterhead.en.sub },
      ...(logo ? { logo } : {}),
      contacts: contactsOf(footer),
    },
    reference: ref.en.replace(/^Ref\. No\. /, ""),
    date: isoDate(date.en[0]),
    title: { ar: title.ar, en: title.en },
    body: blocks.flatMap(blocksOf),
    signature: {
      name: { ar: signature.ar[0], en: signature.en[0] },
      role: { ar: signature.ar[1], en: signature.en[1] },
    },
  };
}

function blocksOf({ type, lang, text, cite }) {
  if (type === "h") return [{ heading: { [lang]: text } }];
  if (type === "quote") return [{ quote: { [lang]: text } }, { text: { [lang]: cite } }];
  return [{ text: { [lang]: text } }];
}

function contactsOf({ en, ar }) {
  const phone = /Tel (\+[\d ]+\d)/.exec(en[1])?.[1];
  const fax = /Fax (\+[\d ]+\d)/.exec(en[1])?.[1];
  const [email, url] = en[2].split(" · ");
  return [{ address: { ar: ar[0], en: en[0] } }, { phone }, { fax }, { email }, { url }].filter(
    (entry) => Object.values(entry)[0],
  );
}

function isoDate(text) {
  const [day, month, year] = text.split(" ");
  return `${year}-${String(months.indexOf(month.toLowerCase()) + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
}
