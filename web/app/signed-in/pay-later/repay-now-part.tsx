import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { Money, useMoneyText } from '../../parts/money.tsx'
import { Form } from '../form/form.tsx'
import { useMethodName } from '../pay/method-names.ts'
import { useFollowOrder } from '../trade/follow-order.ts'
import { RefusedNote } from '../trade/refused-note.tsx'
import type { Said } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import type { SeenDraw } from './read-draws.ts'
import type { Repaying, RepaymentQuote } from './read-repaying.ts'
import { RepaymentState } from './repayment-state.tsx'

interface RepayNowProps {
  readonly draw: SeenDraw
  readonly repaying: Repaying | null
}

/** Repaying at once: what it costs by each method, and how the newest payment goes on. */
export function RepayNowPart({ draw, repaying }: RepayNowProps) {
  const said = useActionData<Said>()
  const newest = repaying?.payments[0]
  useFollowOrder(undefined, newest !== undefined && ['created', 'review'].includes(newest.state))
  if (repaying === null) return null
  const isOwed = repaying.most.amount > 0
  if (!isOwed && newest === undefined) return null
  const { problem } = said?.on === 'repay' ? said : { problem: undefined }
  return (
    <section className={`sheet ${trade.stack}`} id="repay-now">
      <h2>
        <Trans>Repay now</Trans>
      </h2>
      <RefusedNote refused={problem && { ...problem, data: problem.data ?? {} }} currency={draw.amount.currency} />
      {newest !== undefined && <RepaymentState payment={newest} />}
      {isOwed && <Choose draw={draw} repaying={repaying} />}
    </section>
  )
}

function Choose({ draw, repaying }: { readonly draw: SeenDraw; readonly repaying: Repaying }) {
  const possible = repaying.quotes.filter((quote) => quote.possible)
  const { due } = draw
  return (
    <>
      <p>
        <Trans>
          Early costs only the interest of the days until then. What comes beyond the debt goes back the way it came.
        </Trans>
      </p>
      <form method="get" className={trade.row}>
        <div className="field">
          <label htmlFor="part">
            <Trans>
              Amount in {repaying.most.currency}, at most <Money {...repaying.most} />
            </Trans>
          </label>
          <input id="part" name="part" inputMode="decimal" autoComplete="off" defaultValue={repaying.part} required />
        </div>
        <button type="submit" className="button plain">
          <Trans>Show what it costs</Trans>
        </button>
      </form>
      {due.amount > 0 && (
        <p className="small">
          <Trans>
            Due by now: <Money {...due} />. All that is owed today: <Money {...repaying.owed} />.
          </Trans>
        </p>
      )}
      {possible.map((quote, at) => (
        <Method key={quote.method} quote={quote} isFirst={at === 0} />
      ))}
    </>
  )
}

function Method({ quote, isFirst }: { readonly quote: RepaymentQuote; readonly isFirst: boolean }) {
  const { t } = useLingui()
  const money = useMoneyText()
  const name = useMethodName()(quote.method)
  return (
    <Form method="post" className={trade.between} preventScrollReset>
      <input type="hidden" name="on" value="repay" />
      <input type="hidden" name="amount" value={quote.amount.amount} />
      <span className="small">
        {quote.fee_tax.amount === 0 ? (
          <Trans>
            <Money {...quote.amount} /> toward the draw, <Money {...quote.fee} /> fee
          </Trans>
        ) : (
          <Trans>
            <Money {...quote.amount} /> toward the draw, <Money {...quote.fee} /> fee, <Money {...quote.fee_tax} /> tax
          </Trans>
        )}
      </span>
      <button type="submit" name="method" value={quote.method} className={isFirst ? 'button' : 'button plain'}>
        {t`Pay ${money(quote.total)}: ${name}`}
      </button>
    </Form>
  )
}
