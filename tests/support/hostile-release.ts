/** A release with one text in every field that takes text, and as the target of every link. */

export function hostileRelease(text: string): object {
  const both = { ar: text, en: text };
  const inMarkdown = text.replace(/[\r\n]+/g, " ");
  const markdown = [
    `# ${inMarkdown}`,
    `[${inMarkdown}](<${inMarkdown.replace(/[<>\\]/g, "\\$&")}>) [a](${inMarkdown}) <${inMarkdown}> ${inMarkdown}`,
    `*${inMarkdown}*[^n]`,
    `| ${inMarkdown} | b |\n|---|---|\n| ${inMarkdown} | c |`,
    `[^n]: ${inMarkdown}`,
  ].join("\n\n");
  return {
    tarwisa: 1,
    kind: both,
    languages: ["ar", "en"],
    issuer: {
      name: both,
      unit: both,
      motto: both,
      colors: { accent: { rgb: "#0e4d64", cmyk: [0.9, 0.5, 0.35, 0.3], spot: { name: text } } },
      contacts: [{ url: text }, { email: text }, { phone: text, label: both }, { social: text }],
    },
    reference: both,
    date: "2026-03-22",
    place: both,
    url: text,
    mark: both,
    recipient: { name: both, role: both, address: both },
    addressees: [both],
    salutation: both,
    closing: both,
    copies: [both],
    title: both,
    subtitle: both,
    contents: true,
    body: [
      { text: both },
      { heading: both },
      { markdown: { ar: markdown, en: markdown } },
      { list: { items: [both] } },
      { quote: both },
      { poem: { lines: [[text, text]] } },
      { definitions: [{ term: both, text: both }] },
      { callout: { title: both, text: both } },
      { table: { caption: both, rows: [[both, both]] } },
      { scripture: { text: text, translation: text, citation: text } },
      { image: { file: text, alt: both, caption: both } },
    ],
    signature: { name: both, role: both, unit: both },
    contacts: [{ url: text }, { email: text }, { mobile: text }, { fax: text }, { pobox: text }, { address: both }],
    attachments: [text, `../../${text}`],
  };
}
