/** What the values of options may be: each function reads one kind, or throws an `InvalidValue` that says what it must be. */

import { type EditionName, editionNames, type Gate, gateNames, parseLength, printerMarks } from "../index.ts";
import { signingTime } from "./read-signature.ts";

export class InvalidValue extends Error {
  override readonly name = "InvalidValue";
}

export function editionList(text: string): EditionName[] {
  return choicesIn(text, editionNames, editionNames);
}

export function gateList(text: string): Gate[] {
  return choicesIn(text, gateNames, gateNames);
}

export function markList(text: string): (typeof printerMarks)[number][] {
  return text.trim() === "none" ? [] : choicesIn(text, printerMarks, [...printerMarks, "none"]);
}

/** Names between commas, each once. */
function choicesIn<Name extends string>(text: string, known: readonly Name[], allowed: readonly string[]): Name[] {
  const names = [...new Set(text.split(",").map((name) => name.trim()))];
  return names.map((name) => {
    const choice = known.find((candidate) => candidate === name);
    if (choice === undefined) throw new InvalidValue(`Allowed choices are ${allowed.join(", ")}.`);
    return choice;
  });
}

/** No printer trims away more than an inch. */
const largestBleed = 72;

export function bleedLength(text: string): number {
  const points = parseLength(/^[\d.]+$/.test(text) ? Number(text) : text);
  if (points === undefined || points < 0 || points > largestBleed) {
    throw new InvalidValue("a length such as 3mm, from 0 to 1in");
  }
  return points;
}

export function pointInTime(text: string): Date {
  const time = signingTime(text);
  if (!time) throw new InvalidValue("a date, a time and its zone: 2026-03-22T09:00:00+02:00");
  return time;
}

export function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidValue("a whole number from 1");
  return value;
}

export function positiveNumber(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0 || value > 2400) throw new InvalidValue("a number from 1 to 2400");
  return value;
}

export function portNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65535) throw new InvalidValue("a port from 0 to 65535");
  return value;
}
