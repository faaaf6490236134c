import type { Json, UseCase, Wanted } from '../../kernel/use-case.ts'
import type { OutboxRow } from '../../platform/store.ts'
import type { Draw } from './draw.rules.ts'
import { saidIn } from './lender-news.rules.ts'
import type { Lender } from './lenders/lender.ts'
import { receiveLenderNews } from './receive-lender-news.ts'

/** What asking a lender needs. */
export interface LenderDesk {
  /** A draw of a line as it stands now. */
  drawOf(lineId: string, drawId: string): Promise<Draw | undefined>
  /** The configured lender of a name. Throws for a name that none has: the event waits until one has it again. */
  lender(name: string): Lender
  submit<C, A extends Json, W1 extends Wanted, W2 extends Wanted>(
    step: string,
    useCase: UseCase<C, A, W1, W2>,
    input: C,
  ): Promise<unknown>
}

/** The body of `draw.asked`. */
interface AskedNews {
  readonly lender: string
  readonly line: string
  readonly draw: string
  readonly key: string
  readonly amount: number
  readonly currency: string
  readonly country: string
  readonly plan: string
  readonly reference: string
}

/**
 * On `draw.asked`: the lender is asked, by the draw's own key, so once more is the same. What it says at once comes in
 * as its news; what it thinks about it tells later. Without an answer it is asked again, as long as the draw waits.
 */
export async function askLender(event: OutboxRow, desk: LenderDesk): Promise<void> {
  const { lender, line, draw, amount, ...news } = event.body as unknown as AskedNews
  const { key, currency, country, plan, reference } = news
  if ((await desk.drawOf(line, draw))?.state !== 'reserved') return
  const said = await desk.lender(lender).ask({ key, amount: BigInt(amount), currency, country, plan, reference })
  if (typeof said === 'string') throw new Error(`${lender} does not say whether it lends ${draw}`)
  if (said.state === 'asked') return
  const says = saidIn(said)
  const newsId = `answer:${key}:${said.state}`
  await desk.submit('answered', receiveLenderNews, { lender, newsId, raw: JSON.stringify(says), says })
}

/** On `draw.dropped`: the lender learns that its yes is not wanted. Money that is on its way comes and is sent back. */
export async function giveUpAtLender({ body }: OutboxRow, desk: Pick<LenderDesk, 'lender'>): Promise<void> {
  const { lender, key } = body as { readonly lender: string; readonly key: string }
  const answer = await desk.lender(lender).giveUp(key)
  if (answer === 'unknown') throw new Error(`${lender} does not say whether it has given ${key} up`)
}
