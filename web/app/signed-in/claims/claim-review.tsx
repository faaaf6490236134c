import { Trans, useLingui } from '@lingui/react/macro'
import { Money } from '../../parts/money.tsx'
import { claimNumbers } from '../../public/claim-numbers.ts'
import { useTerm } from '../../public/terms-in-words.ts'
import { Form } from '../form/form.tsx'
import { useWord } from '../terms/clauses.ts'
import type { Order } from '../trade/open-order.ts'
import trade from '../trade/trade.module.css'
import { usePlaceName } from './choose-goods.tsx'
import { reasonWords, remedyWords } from './claim-words.ts'
import claims from './claims.module.css'
import type { NewClaimSaid } from './new-claim-steps.ts'

export interface ClaimReviewProps {
  readonly order: Order
  readonly said: NewClaimSaid
}

/** Everything once more, what is frozen and what happens next; then it is sent. */
export function ClaimReview({ order, said }: ClaimReviewProps) {
  const word = useWord()
  const name = usePlaceName(order)
  const { currency } = order.total
  const { typed, files, lines } = said
  return (
    <section className={`sheet ${trade.stack}`}>
      <h2 className={claims.begins}>
        {word(reasonWords, typed.reason ?? '')}: {word(remedyWords, typed.remedy ?? '')}
      </h2>
      <ul className={claims.items}>
        {lines.map((line) => (
          <li key={`${line.line} ${line.lot}`}>
            <span>
              {name(line)}:{' '}
              <strong>
                <Money amount={line.amount} currency={currency} />
              </strong>
            </span>
          </li>
        ))}
      </ul>
      <p className={claims.words}>{typed.text}</p>
      {files.length > 0 && (
        <p className="small muted">
          <Trans>Files that go along: {files.length}.</Trans>
        </p>
      )}
      <WhatFollows order={order} amount={lines.reduce((sum, { amount }) => sum + amount, 0)} />
      <Form method="post" className={trade.row} keeps={false}>
        {Object.entries(typed)
          .filter(([field]) => !['step', 'once', 'seen', 'proof', 'file'].includes(field))
          .map(([field, value]) => (
            <input key={field} type="hidden" name={field} value={value} />
          ))}
        {files.map((file) => (
          <input key={file} type="hidden" name="proof" value={file} />
        ))}
        <button className="button" type="submit" name="step" value="send">
          <Trans>Send the claim</Trans>
        </button>
        <button className="button plain" type="submit" name="step" value="edit">
          <Trans>Change it</Trans>
        </button>
      </Form>
    </section>
  )
}

/** What is frozen, what the other side does, and until when. */
function WhatFollows({ order, amount }: { readonly order: Order; readonly amount: number }) {
  const { t } = useLingui()
  const term = useTerm()
  const { supplierAnswers, escalateFromDay, mediationOnDay } = claimNumbers
  return (
    <div className={claims.next}>
      <p>
        <Trans>
          Frozen until the claim ends: up to <Money amount={amount} currency={order.total.currency} /> of what is still
          held. All other money goes on as agreed.
        </Trans>
      </p>
      <p>
        {t`${order.supplier_name} is told at once and has ${term(supplierAnswers)} to answer.`}{' '}
        {t`From day ${escalateFromDay} either side may ask for a mediator; when day ${mediationOnDay} ends, one takes it by itself.`}
      </p>
      <p>
        <Trans>You can settle at any time, and give the claim up as long as nothing is decided.</Trans>
      </p>
    </div>
  )
}
