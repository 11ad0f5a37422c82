/** The commands with their arguments and options. The only file that knows commander. */

import { Argument, Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { editionNames, gateNames, packageVersion, pressNames, printerMarks, schemaNames } from "../index.ts";
import type { BatchCommandOptions } from "./commands/batch.ts";
import { type CheckCommandOptions, type CheckManyOptions, check } from "./commands/check.ts";
import { explain } from "./commands/explain.ts";
import { type ExtractCommandOptions, extract } from "./commands/extract.ts";
import { fonts } from "./commands/fonts.ts";
import { type InitCommandOptions, init } from "./commands/init.ts";
import { type PreflightCommandOptions, preflight } from "./commands/preflight.ts";
import type { EnqueueCommandOptions, WorkerCommandOptions } from "./commands/queue-commands.ts";
import { formats, type RenderCommandOptions, render } from "./commands/render.ts";
import { schema } from "./commands/schema.ts";
import type { ServeCommandOptions } from "./commands/serve.ts";
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
  portNumber,
  positiveNumber,
  wholeNumber,
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
      .option("--record <n>", "which record of the data file", read(wholeNumber))
      .option("--quiet", "print errors only");
  const withSource = (command: Command) =>
    withInput(command.option("--template <name|dir>", "template to use in place of the release's own"));

  withSource(program.command("render"))
    .description("render a release to PDF")
    .argument("<file>", "release (YAML, JSON, Markdown), or - for standard input")
    .option("-o, --output <file>", "where to write; - for standard output")
    .addOption(editionOption())
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

  program
    .command("batch")
    .description("render many releases, or one with many records, on all processors")
    .argument("<what...>", "releases, folders, globs, or batch lists (tarwisa schema batch)")
    .requiredOption("-o, --output <dir>", "folder to write to, with a journal and a manifest")
    .option("--jobs <n>", "worker threads (default: one for each processor)", read(wholeNumber))
    .option("--resume", "do only what an earlier run into the same folder left undone")
    .option(
      "--name <pattern>",
      "names of the files, such as {{reference}}-{{lang}}.pdf (default: those of the releases)",
    )
    .option("--data <file>", "records (JSON, JSON Lines, YAML, CSV), each of which fills each release once")
    .addOption(editionOption())
    .addOption(new Option("--format <format>", "what to write").choices(["pdf", "png"]).default("pdf"))
    .option("--resolution <ppi>", "pixels per inch of PNG pages", read(positiveNumber), 144)
    .option("--template <name|dir>", "template to use in place of the releases' own")
    .addOption(new Option("--page <size>", "page size in place of the templates'").choices(["a4", "letter"]))
    .option("--root <dir>", "folder that files named by releases are read below (default: each release's folder)")
    .option("--fonts <dir>", "folder with more fonts")
    .option("--deadline <seconds>", "give a document up after so long", read(positiveNumber), 120)
    .option("--keep-going", "write files even when there are errors")
    .option("--quiet", "print errors only")
    .option("--json", "one JSON object on standard output in place of messages")
    .action(async (names: string[], options: BatchCommandOptions) => {
      const { batch } = await import("./commands/batch.ts");
      done(await batch(names, options, io));
    });

  const withQueue = (command: Command) =>
    command
      .option("--redis <url>", "Redis that holds the queue", "redis://127.0.0.1:6379")
      .option("--queue <name>", "name of the queue", "tarwisa");

  withQueue(program.command("enqueue"))
    .description("hand documents to the workers of a queue (tarwisa worker)")
    .argument("<what...>", "releases, folders, globs, or batch lists")
    .option("--name <pattern>", "names of the results, such as {{reference}}-{{lang}}.pdf")
    .option("--data <file>", "records (JSON, JSON Lines, YAML, CSV), each of which fills each release once")
    .addOption(editionOption())
    .option("--template <name>", "template to use in place of the releases' own")
    .addOption(new Option("--page <size>", "page size in place of the templates'").choices(["a4", "letter"]))
    .option("--root <dir>", "folder that files named by releases are read below (default: each release's folder)")
    .option("--attempts <n>", "how often a document is tried whose worker failed", read(wholeNumber), 5)
    .option("--wait", "wait for the results and report them")
    .action(async (names: string[], options: EnqueueCommandOptions) => {
      const { enqueue } = await import("./commands/queue-commands.ts");
      done(await enqueue(names, options, io));
    });

  withQueue(program.command("worker"))
    .description("render the documents of a queue until told to stop")
    .requiredOption("--store <place>", "folder or s3://bucket/prefix for the results")
    .option("--workers <n>", "worker threads (default: one for each processor)", read(wholeNumber))
    .option("--templates <dir>", "folder of templates besides the bundled ones")
    .option("--fonts <dir>", "folder with more fonts")
    .option("--deadline <seconds>", "give a document up after so long", read(positiveNumber), 120)
    .action(async (options: WorkerCommandOptions) => {
      const { worker } = await import("./commands/queue-commands.ts");
      done(await worker(options, io));
    });

  program
    .command("serve")
    .description("answer HTTP requests for renders (described at /docs and /openapi.json)")
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .option("--port <n>", "port to listen on; 0 for any", read(portNumber), 8080)
    .option("--workers <n>", "worker threads (default: one for each processor)", read(wholeNumber))
    .option("--templates <dir>", "folder of templates that requests may name, besides the bundled ones")
    .option("--fonts <dir>", "folder with more fonts")
    .option("--token-env <name>", "environment variable with the bearer token that requests must send")
    .option("--max-body <MB>", "largest request", read(positiveNumber))
    .option("--max-pages <n>", "longest document", read(wholeNumber))
    .option("--max-pixels <millions>", "largest picture", read(positiveNumber))
    .option("--max-queue <n>", "renders that may wait", read(wholeNumber))
    .option("--deadline <seconds>", "longest render", read(positiveNumber))
    .option("--memory <MB>", "heap of one worker", read(wholeNumber))
    .addOption(
      new Option("--log-level <level>", "what the log on standard error tells")
        .choices(["debug", "info", "warn", "error", "silent"])
        .default("info"),
    )
    .action(async (options: ServeCommandOptions) => {
      const { serve } = await import("./commands/serve.ts");
      done(await serve(options, io));
    });

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

function editionOption(): Option {
  return new Option("--edition <editions>", `what the file is for: ${editionNames.join(", ")}, or several with commas`)
    .argParser(read(editionList))
    .default(["screen"], "screen");
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
