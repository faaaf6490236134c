import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { isRefusal } from '../kernel/use-case.ts'
import { orderFromUbl, type UblOrderDraft } from '../modules/orders/ubl-order.rules.ts'
import { embeddedUrl } from '../platform/embedded-postgres-cluster.ts'
import { projectFolder } from '../platform/project.ts'
import { readXml } from '../platform/xml.ts'
import { checkData } from './check-data.ts'
import { playOrders, type Story } from './demo-story.ts'

const say = (text: string) => process.stdout.write(`${text}\n`)

/** The orders that are played when no file is named. */
function defaultFiles(): readonly string[] {
  const folder = join(projectFolder(), 'tests/data/ubl')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.xml') && isOrder(join(folder, name)))
    .map((name) => join(folder, name))
}

function isOrder(file: string): boolean {
  const draft = draftOf(file)
  return !('refused' in draft) || draft.refused !== 'not-an-order'
}

function draftOf(file: string): UblOrderDraft | { readonly refused: string } {
  const root = readXml(readFileSync(file))
  return isRefusal(root) ? root : orderFromUbl(root)
}

/** Plays UBL orders from import to payout over HTTP in a throw-away sandbox. Answers the exit code. */
export async function demo(files: readonly string[]): Promise<number> {
  const stories: Story[] = []
  let refused = 0
  for (const file of files.length > 0 ? files : defaultFiles()) {
    const draft = draftOf(file)
    if ('refused' in draft) {
      say(`${basename(file)}: ${draft.refused} ${JSON.stringify('data' in draft ? draft.data : {})}`)
      refused += 1
    } else stories.push({ file, draft })
  }
  if (stories.length === 0) return 1
  const folder = await mkdtemp(join(tmpdir(), 'surety-demo-'))
  const port = await freePort()
  const server = startServer(folder, port)
  try {
    await server.ready
    say(table(await playOrders(`http://127.0.0.1:${port}`, stories)))
    const { asked, broken } = await checkData(embeddedUrl(folder) ?? '')
    for (const { check, rows } of broken) say(`BROKEN ${check}: ${JSON.stringify(rows, text)}`)
    say(`check: ${asked - broken.length} of ${asked} invariants hold.`)
    return broken.length === 0 && refused === 0 ? 0 : 1
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

const text = (_key: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)

/** A server of its own, with its own data: what is running for real is not touched. */
function startServer(folder: string, port: number) {
  const env = { ...process.env, PORT: String(port), SURETY_DATA: folder, DATABASE_URL: '' }
  const child = spawn(process.execPath, [join(projectFolder(), 'bin/surety.mjs'), 'serve'], { env, stdio: 'pipe' })
  let output = ''
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const ready = new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes('is ready')) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    void ended.then(() => reject(new Error(`the sandbox did not start: ${output}`)))
  })
  return {
    ready,
    async stop() {
      child.kill('SIGINT')
      await ended
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

/** Rows as a table with a heading, columns as wide as their widest cell; numbers stand on the right. */
function table(rows: readonly Readonly<Record<string, string>>[]): string {
  const names = Object.keys(rows[0] ?? {})
  const widths = names.map((name) => Math.max(name.length, ...rows.map((row) => (row[name] ?? '').length)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => (/^[\d.,-]+$/.test(cell) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd()
  const rule = widths.map((width) => '-'.repeat(width)).join('  ')
  return [line(names), rule, ...rows.map((row) => line(names.map((name) => row[name] ?? '')))].join('\n')
}
