import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { bulkFlags, childEnvironment } from '../server/platform/supervisor.ts'
import { builtProgram } from './built-program.ts'
import type { Figure } from './figures.ts'
import { benchDatabase } from './server.ts'

const ROWS = 100_000
const QUICK = 10_000
/** Every hundredth row is wrong. */
const WRONG_EACH = 100

/** A table as a wholesaler would export it: 20 columns, a description of three lines. */
async function writeTable(path: string, count: number): Promise<void> {
  const out = createWriteStream(path)
  out.write(
    'sku,name,description,category,brand,gtin,mpn,hs code,origin,keywords,unit,currency,moq,price from 10,' +
      'price from 100,price from 1000,lead time,incoterms,certificates,attribute: Colour\n',
  )
  const colours = ['black', 'white', 'red', 'blue', 'green']
  for (let i = 0; i < count; i += 1) {
    const price = i % WRONG_EACH === 0 ? 'on request' : (5 + (i % 900) / 100).toFixed(2)
    const words = `Part ${i}, steel, for machines of series ${i % 97}.`
    const row =
      `SKU-${String(i).padStart(7, '0')},"Part number ${i}, series ${i % 97}","${words} ${words} ""${words}""",` +
      `machine-valves,Brand ${i % 13},,MPN-${i},848180,CN,"valve; part; series ${i % 97}",pcs,USD,10,${price},` +
      `${(4 + (i % 700) / 100).toFixed(2)},${(3 + (i % 500) / 100).toFixed(2)},${15 + (i % 20)} days,FOB Ningbo; EXW,` +
      `CE; RoHS,${colours[i % 5]}\n`
    if (!out.write(row)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
}

interface Imported {
  readonly read: number
  readonly applied: number
  readonly undone: number
  readonly peakMegabytes: number
  readonly state: string
  readonly counts: Readonly<Record<string, number>>
}

/** The import in a process of its own, built and started as the product's, so that its memory is its own. */
function importApart(program: string, url: string, path: string): Promise<Imported> {
  const child = fork(program, [url, path], {
    env: { ...childEnvironment, ...process.env },
    execArgv: [...bulkFlags],
  })
  return new Promise((resolve, reject) => {
    child.once('message', (said) => resolve(said as Imported))
    child.once('exit', (code) => reject(new Error(`the import ended with ${code}`)))
  })
}

/**
 * A table of 100,000 products: how long it takes from file to preview, from there into the catalogue, and back out; in
 * how much memory; and that each wrong row, and no other, was left.
 */
export async function catalogueImport(quick: boolean): Promise<readonly Figure[]> {
  const count = quick ? QUICK : ROWS
  const database = await benchDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'surety-products-'))
  const program = await builtProgram('bench/catalogue-import-process.ts')
  try {
    const path = join(folder, 'products.csv')
    await writeTable(path, count)
    const size = (await stat(path)).size / 1024 / 1024
    const { read, applied, undone, peakMegabytes, counts } = await importApart(program, database.url, path)
    const [wrong = 0, taken = 0, back = 0] = [counts.wrong, counts.taken, counts.undone]
    const left = Math.abs(wrong - count / WRONG_EACH) + Math.abs(count - wrong - taken) + Math.abs(taken - back)
    const whole = { ratio: count / (read + applied), ratio_to: 'rows a second' }
    return [
      { name: 'catalogue.import', value: read + applied, unit: 's', ...whole },
      { name: 'catalogue.import.read', value: read, unit: 's' },
      { name: 'catalogue.import.taken', value: applied, unit: 's' },
      { name: 'catalogue.import.undone', value: undone, unit: 's' },
      {
        name: 'catalogue.import.memory',
        value: peakMegabytes,
        unit: 'MB',
        ratio: peakMegabytes / size,
        ratio_to: 'size of the file',
      },
      { name: 'catalogue.import.rows-otherwise', value: left, unit: 'rows' },
    ]
  } finally {
    await database.stop()
    await rm(folder, { recursive: true, force: true })
    await rm(dirname(program), { recursive: true, force: true })
  }
}
