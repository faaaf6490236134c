import { Trans, useLingui } from '@lingui/react/macro'
import { Deadline } from '../../parts/deadline.tsx'
import { instantText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import { StepButton } from '../order/step-button.tsx'
import { useWord } from '../terms/clauses.ts'
import type { Order, Side } from '../trade/open-order.ts'
import trade from '../trade/trade.module.css'
import { nameOf } from './claim-course.ts'
import type { ClaimPartProps } from './claim-part-props.ts'
import { offerStateWords, sideWords, textWords } from './claim-words.ts'
import claims from './claims.module.css'
import { OfferForm } from './offer-form.tsx'
import type { Claim, ClaimOffer } from './read-claims.ts'
import { ClaimForm } from './use-claim-form.tsx'
import { Written, WrittenOf } from './written.tsx'

/** What stands with what it belongs to and not by itself. */
const elsewhere = new Set(['offer', 'evidence', 'address', 'new-facts', 'reasons'])

/** What both sides and the mediator said, and the offers, in the order in which they came. */
export function ClaimTalk({ claim, page: { order, side } }: ClaimPartProps) {
  const said = claim.texts.filter(({ kind }) => !elsewhere.has(kind))
  const all = [
    ...said.map((text) => ({ at: text.written_at, by: text.by, id: text.id, text })),
    ...claim.offers.map((offer) => ({ at: offer.made_at, by: offer.by, id: offer.id, offer })),
  ].toSorted((a, b) => (a.at < b.at ? -1 : 1))
  return (
    <section className={claims.block}>
      <h4>
        <Trans>What was said and offered</Trans>
      </h4>
      <ol className={claims.talk}>
        {all.map((each) => (
          <li key={each.id} className={each.by === side ? claims.own : claims.other}>
            {'text' in each ? (
              <Said text={each.text} order={order} />
            ) : (
              <Offer offer={each.offer} claim={claim} order={order} side={side} />
            )}
          </li>
        ))}
      </ol>
      {claim.actions.includes('offer') && side !== 'staff' && <OfferForm claim={claim} order={order} />}
    </section>
  )
}

/** Who wrote or offered it, and when. */
function By({ by, at, order, what }: { by: string; at: string; order: Order; what: string }) {
  const word = useWord()
  const { locale } = usePage().language
  const isParty = by === 'buyer' || by === 'supplier'
  return (
    <p className="small muted">
      <strong className={isParty ? undefined : claims.begins}>
        {isParty ? <bdi>{nameOf(order, by)}</bdi> : word(sideWords, by)}
      </strong>
      , {what}, {instantText(at, order.zone, locale)}
    </p>
  )
}

function Said({ text, order }: { readonly text: Claim['texts'][number]; readonly order: Order }) {
  const word = useWord()
  return (
    <>
      <By by={text.by} at={text.written_at} order={order} what={word(textWords, text.kind)} />
      <Written words={text} order={order} />
    </>
  )
}

interface OfferProps {
  readonly offer: ClaimOffer
  readonly claim: Claim
  readonly order: Order
  readonly side: Side
}

function Offer({ offer, claim, order, side }: OfferProps) {
  const { t } = useLingui()
  const word = useWord()
  const isOpen = offer.state === 'open'
  const mayAnswer = isOpen && side !== 'staff' && offer.by !== side && claim.actions.includes('answer-offer')
  return (
    <>
      <div className={trade.between}>
        <By by={offer.by} at={offer.made_at} order={order} what={t`offer`} />
        <Tag tone={offer.state === 'accepted' ? 'seal' : isOpen ? 'warn' : 'plain'}>
          {word(offerStateWords, offer.state)}
        </Tag>
      </div>
      <Settles offer={offer} order={order} />
      <WrittenOf claim={claim} id={offer.text_id} order={order} />
      {isOpen && <Deadline at={offer.answer_by} zone={order.zone} />}
      {mayAnswer && (
        <ClaimForm claim={claim}>
          <input type="hidden" name="offer" value={offer.id} />
          <div className={trade.row}>
            <StepButton step="claim-offer-accept">
              <Trans>Accept the offer</Trans>
            </StepButton>
            <StepButton step="claim-offer-decline" plain>
              <Trans>Decline</Trans>
            </StepButton>
          </div>
        </ClaimForm>
      )}
    </>
  )
}

/** What an offer gives, in sentences. */
function Settles({ offer, order }: Pick<OfferProps, 'offer' | 'order'>) {
  const { t } = useLingui()
  const name = (line: number) => order.terms?.content.lines.find((each) => each.line === line)?.name ?? t`line ${line}`
  return (
    <ul className={claims.items}>
      <li>
        <Given offer={offer} order={order} />
      </li>
      {offer.parts.length > 1 &&
        offer.parts.map(({ line, amount }) => (
          <li key={line} className="small muted">
            <span>
              {name(line)}: <Money {...amount} />
            </span>
          </li>
        ))}
      {offer.goods_return && (
        <li>
          <span>
            <Trans>
              The goods go back first; the supplier pays at most <Money {...offer.freight_most} /> for the way.
            </Trans>
          </span>
        </li>
      )}
      <li className="small muted">
        {offer.fee_bearer === 'supplier' ? (
          <Trans>The supplier bears the processing fee of what goes back.</Trans>
        ) : (
          <Trans>The buyer bears the processing fee of what goes back.</Trans>
        )}
      </li>
    </ul>
  )
}

/** Money, or goods by a date and money if they do not come. */
function Given({ offer, order }: Pick<OfferProps, 'offer' | 'order'>) {
  if (offer.remedy_by === null)
    return (
      <span>
        <Trans>
          The buyer gets{' '}
          <strong>
            <Money {...offer.amount} />
          </strong>
          .
        </Trans>
      </span>
    )
  const by = <Deadline at={offer.remedy_by} zone={order.zone} />
  const amount = <Money {...offer.amount} />
  return (
    <span>
      <Trans>
        New or mended goods by {by}. If they do not come, the buyer gets {amount}.
      </Trans>
    </span>
  )
}
