/** The addresses a link may lead to. Everything else could run something on the reader's machine, or fetch from it. */

/**
 * Pages, mailboxes and telephones. Not `file:` or `smb:`, which reach into the reader's machine and network, nor `data:`
 * and `javascript:`, which bring their own content.
 */
const address = /^(?:https?:\/\/[^\s/\\]|mailto:[^\s]|tel:[^\s])/i;

/** Header fields that RFC 6068 4 and 5 call safe; some mail programs take others as orders, to attach a file for one. */
const safeHeaders = new Set(["to", "cc", "bcc", "subject", "body", "keywords", "in-reply-to", "references"]);

export const allowedAddresses = "link to an http, https, mailto or tel address, or to a heading: #name";

export function isLinkAddress(href: string): boolean {
  if (!address.test(href)) return false;
  const [, fields] = /^mailto:[^?]*\?(.*)$/is.exec(href) ?? [];
  return fields === undefined || fields.split("&").every((field) => safeHeaders.has(headerName(field)));
}

function headerName(field: string): string {
  const [name = ""] = field.split("=");
  try {
    return decodeURIComponent(name).toLowerCase();
  } catch {
    return name;
  }
}
