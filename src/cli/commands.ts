/** The commands with their arguments and options. The only file that knows commander. */

import { Argument, Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { editionNames, gateNames, packageVersion, pressNames, printerMarks, schemaNames } from "../index.ts";
import { type CheckCommandOptions, type CheckManyOptions, check } from "./commands/check.ts";
import { explain } from "./commands/explain.ts";
import { type ExtractCommandOptions, extract } from "./commands/extract.ts";
import { fonts } from "./commands/fonts.ts";
import { type InitCommandOptions, init } from "./commands/init.ts";
import { type PreflightCommandOptions, preflight } from "./commands/preflight.ts";
import { formats, type RenderCommandOptions, render } from "./commands/render.ts";
import { schema } from "./commands/schema.ts";
import { type VerifyCommandOptions, verify } from "./commands/verify.ts";
import { ExitCode } from "./exit-code.ts";
import type { CommandIo } from "./io.ts";
import {
  bleedLength,
  editionList,
  gateList,
  InvalidValue,
  markList,
  pointInTime,
  positiveNumber,
  recordNumber,
} from "./option-values.ts";

/** `done` is told how the command that was asked for ended. */
export function commands(io: CommandIo, done: (code: ExitCode) => void): Command {
  const program = new Command("tarwisa")
    .description("Typesets structured Arabic/English releases as letterhead PDFs.")
    .version(packageVersion())
    .exitOverride()
    .configureOutput({ writeOut: io.stdout, writeErr: io.stderr });

  const withInput = (command: Command) =>
    command
      .addOption(new Option("--page <size>", "page size in place of the template's").choices(["a4", "letter"]))
      .option("--root <dir>", "folder that files named by the release are read below (default: the release's folder)")
      .option("--fonts <dir>", "folder with more fonts")
      .option("--data <file>", "record (JSON, YAML, CSV) that fills the {{field}} placeholders of the release")
      .option("--record <n>", "which record of the data file", read(recordNumber))
      .option("--quiet", "print errors only");
  const withSource = (command: Command) =>
    withInput(command.option("--template <name|dir>", "template to use in place of the release's own"));

  withSource(program.command("render"))
    .description("render a release to PDF")
    .argument("<file>", "release (YAML, JSON, Markdown), or - for standard input")
    .option("-o, --output <file>", "where to write; - for standard output")
    .addOption(
      new Option("--edition <editions>", `what the file is for: ${editionNames.join(", ")}, or several with commas`)
        .argParser(read(editionList))
        .default(["screen"], "screen"),
    )
    .addOption(
      new Option(
        "--marks <marks>",
        `printer's marks in place of the template's: ${printerMarks.join(", ")}, or several with commas, or none`,
      ).argParser(read(markList)),
    )
    .addOption(new Option("--press <press>", "paper and press in place of the template's").choices(pressNames))
    .option("--bleed <length>", "bleed in place of the template's, such as 3mm", read(bleedLength))
    .addOption(
      new Option("--format <format>", "what to write (default: by the output's ending, else pdf)").choices(formats),
    )
    .option("--resolution <ppi>", "pixels per inch of PNG pages", read(positiveNumber), 144)
    .option("--sign <file>", "sign the PDF with the key of this PKCS#12 file (.p12, .pfx)")
    .option("--sign-password-file <file>", "holds the password of that file (default: TARWISA_SIGN_PASSWORD)")
    .option("--sign-reason <text>", "why it is signed")
    .option("--sign-location <text>", "where it is signed")
    .option("--sign-time <time>", "when it is signed, as 2026-03-22T09:00:00+02:00 (default: now)", read(pointInTime))
    .option("--no-attachments", "an archive without the release and the files it was made from")
    .option("--keep-going", "write the file even when there are errors")
    .option(
      "--gate <gates>",
      `what else keeps a file back: ${gateNames.join(", ")}, or several with commas`,
      read(gateList),
    )
    .option("--json", "one JSON object on standard output in place of messages")
    .option("--sarif [file]", "a SARIF log of the messages, on standard output or in a file")
    .action(async (file: string, options: RenderCommandOptions) => done(await render(file, options, io)));

  withInput(program.command("check"))
    .description("report what is wrong with releases, or with templates alone, without writing anything")
    .argument("[file...]", "releases, or - for standard input")
    .option(
      "--template <name|dir>",
      "template to use in place of the releases' own; without releases, a template to check (may be repeated)",
      (template: string, before: readonly string[] = []) => [...before, template],
    )
    .option("--json", "one JSON object on standard output in place of messages")
    .option("--sarif [file]", "a SARIF log of the messages, on standard output or in a file")
    .action(async (files: string[], options: CheckManyOptions) => done(await check(files, options, io)));

  withSource(program.command("preflight"))
    .description(
      "report what a printer, an archive and readers of a screen would complain about, without writing pages",
    )
    .argument("<file...>", "releases, or - for standard input")
    .addOption(
      new Option("--edition <editions>", `what it is for: ${editionNames.join(", ")}, or several with commas`)
        .argParser(read(editionList))
        .default(editionNames, "all"),
    )
    .addOption(new Option("--press <press>", "paper and press in place of the template's").choices(pressNames))
    .option("--strict", "fail on warnings, too")
    .option("--json", "one JSON object on standard output in place of messages")
    .option("--sarif [file]", "a SARIF log of the messages, on standard output or in a file")
    .action(async (files: string[], options: PreflightCommandOptions) => done(await preflight(files, options, io)));

  withSource(program.command("explain"))
    .description("print the layout: items, levels, fonts, runs, breaks, glyphs")
    .argument("<file>", "release, or - for standard input")
    .option("--json", "the layout as JSON")
    .action(async (file: string, options: CheckCommandOptions) => done(await explain(file, options, io)));

  program
    .command("extract")
    .description("take the release out of an archive, byte for byte, or all files it keeps")
    .argument("<file.pdf>", "archive edition of a release")
    .option("-o, --output <file>", "where to write: a file, - for standard output (default), a folder with --all")
    .option("--all", "all attached files, into the folder that -o names")
    .option("--quiet", "print errors only")
    .option("--json", "one JSON object on standard output in place of messages")
    .action(async (file: string, options: ExtractCommandOptions) => done(await extract(file, options, io)));

  program
    .command("verify")
    .description("make the pages of an archive again from the files it keeps, and compare them with those it shows")
    .argument("<file.pdf>", "archive edition of a release")
    .option("--fonts <dir>", "folder with more fonts")
    .option("--quiet", "print errors only")
    .option("--json", "one JSON object on standard output in place of messages")
    .action(async (file: string, options: VerifyCommandOptions) => done(await verify(file, options, io)));

  program
    .command("init")
    .description("write a working project: template, issuer, release, and schemas for editors")
    .argument("[dir]", "folder to write it to", ".")
    .option("--template <name|dir>", "template that the project's own extends", "letterhead")
    .option("--lang <tags>", "languages of the release, the leading one first", "ar,en")
    .option("--quiet", "print errors only")
    .option("--json", "one JSON object on standard output in place of messages")
    .action(async (folder: string, options: InitCommandOptions) => done(await init(folder, options, io)));

  program
    .command("schema")
    .description("print the JSON Schema of a format")
    .addArgument(new Argument("<format>").choices(schemaNames))
    .action(async (name: (typeof schemaNames)[number]) => done(await schema(name, io)));

  program
    .command("fonts")
    .description("list the fonts: family, style, coverage, embedding permission")
    .option("--fonts <dir>", "folder with more fonts")
    .option("--json", "as JSON")
    .action(async (options: { fonts?: string; json?: boolean }) => done(await fonts(options, io)));

  return program;
}

/** A reader of values as commander wants it. */
function read<Value>(reader: (text: string) => Value): (text: string) => Value {
  return (text) => {
    try {
      return reader(text);
    } catch (error) {
      throw error instanceof InvalidValue ? new InvalidArgumentError(error.message) : error;
    }
  };
}

/** How a command line ended that commander answered itself: with help or the version, or with what is wrong with it. */
export function exitOf(error: unknown): ExitCode | undefined {
  if (!(error instanceof CommanderError)) return undefined;
  return error.exitCode === 0 ? ExitCode.ok : ExitCode.usage;
}
