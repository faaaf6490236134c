import { sha256Hex } from '../../kernel/canonical.ts'
import type { Actor, Instant, Json, UseCase, Wanted } from '../../kernel/use-case.ts'
import type { Outside } from '../payments/index.ts'
import { compareReport } from './compare-report.ts'
import type { Importing } from './reconciliation.jobs.ts'
import { reportRootOf } from './report-line.rules.ts'
import { readReport } from './report-lines.store.ts'
import { takeLines } from './take-lines.ts'

const machine: Actor = { kind: 'reaction', roles: [] }

/** Runs a step; the same step again is done once. */
async function step<C, A extends Json, W1 extends Wanted, W2 extends Wanted>(
  { executor }: Pick<Importing, 'executor'>,
  useCase: UseCase<C, A, W1, W2>,
  name: string,
  input: C,
): Promise<{ readonly [field: string]: Json }> {
  const id = sha256Hex(`provider-report|${name}`)
  const result = await executor.submit(useCase, { id, input, fingerprint: id, actor: machine })
  if (result.kind !== 'done') throw new Error(`${useCase.name} goes on later: ${JSON.stringify(result)}`)
  return result.answer as { readonly [field: string]: Json }
}

/** The body of `provider-report.reading`. */
interface Reading {
  readonly provider: string
  readonly since: Instant
}

/**
 * On `provider-report.reading`: the provider's books are read from where they were left, page by page, and held against
 * ours. A reading that breaks off is made again; what it has done stays.
 */
export async function readProvider(body: Json, outside: Outside, house: Importing): Promise<void> {
  const { provider, since } = body as unknown as Reading
  const adapter = outside.provider(provider)
  let cursor = (await readReport(house.pool, reportRootOf(provider)))?.cursor
  for (let isLast = false; !isLast; ) {
    const page = await adapter.balanceReport(cursor, since)
    if (page === 'unknown') throw new Error(`${provider} does not say what is in its books`)
    const input = {
      provider,
      cursor: page.cursor,
      lines: page.lines,
      ...(cursor === undefined ? {} : { after: cursor }),
    }
    // Two that read at once may get pages of two lengths from one place: the first of them counts.
    const until = page.lines.at(-1)?.id ?? outside.now()
    const taken = await step(house, takeLines, `take|${provider}|${cursor ?? ''}|${until}`, input)
    cursor = String(taken.cursor)
    isLast = page.isLast
  }
  await compareReport(provider, house, outside.now())
}
