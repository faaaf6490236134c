import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeSample } from './case-file-sample.ts'
import { type Figure, median } from './figures.ts'

const ENTRIES = 500
const MEGABYTES = 200
const RUNS = 3

interface Run {
  readonly milliseconds: number
  readonly peakMegabytes: number
}

/** Verifies in a process of its own, so that the memory is its alone. */
async function verified(path: string, as: string): Promise<Run> {
  const child = fork(fileURLToPath(new URL('./record-verify-process.ts', import.meta.url)), [path, as], {
    execArgv: ['--import', 'tsx'],
  })
  const [run] = (await once(child, 'message')) as [Run]
  return run
}

/**
 * A case file of 500 entries and 200 MB of files: how long its verification takes, as the command line does it and as a
 * browser's script does, and how much more memory it needs than one of a tenth of that.
 */
export async function recordVerify(quick: boolean): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'surety-bench-'))
  const [large, small] = [join(folder, 'large.zip'), join(folder, 'small.zip')]
  try {
    await writeSample(large, ENTRIES, MEGABYTES)
    await writeSample(small, ENTRIES, MEGABYTES / 10)
    const figures: Figure[] = []
    for (const as of ['command-line', 'browser']) {
      const runs: Run[] = []
      for (let n = 0; n < (quick ? 1 : RUNS); n += 1) runs.push(await verified(large, as))
      const little = await verified(small, as)
      const peak = median(runs.map(({ peakMegabytes }) => peakMegabytes))
      const name = as === 'browser' ? 'record.verify.browser' : 'record.verify'
      figures.push(
        { name, value: median(runs.map(({ milliseconds }) => milliseconds)), unit: `ms for ${MEGABYTES} MB` },
        {
          ...{ name: `${name}.memory`, value: peak, unit: 'MB at most' },
          ...{ ratio: peak / little.peakMegabytes, ratio_to: 'a file of a tenth' },
        },
      )
    }
    return figures
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
