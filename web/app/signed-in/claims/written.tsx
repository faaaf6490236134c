import { Trans, useLingui } from '@lingui/react/macro'
import { instantText } from '../../parts/formats.ts'
import { usePage } from '../../shell/page-data.ts'
import { useRedactionWords } from '../messages/sign-words.ts'
import { Folded } from '../order/other-steps.tsx'
import { useWord } from '../terms/clauses.ts'
import type { Order } from '../trade/open-order.ts'
import trade from '../trade/trade.module.css'
import { nameOf } from './claim-course.ts'
import type { ClaimPartProps } from './claim-part-props.ts'
import { sideWords, textWords } from './claim-words.ts'
import claims from './claims.module.css'
import type { Claim } from './read-claims.ts'
import { ClaimForm } from './use-claim-form.tsx'

type Text = Claim['texts'][number]

interface WordsProps {
  readonly words: Pick<Text, 'text' | 'redacted'>
  readonly order: Order
  /** BCP 47, of a translation. */
  readonly language?: string
}

/** What somebody wrote, or that staff took it away, when and why. */
export function Written({ words: { text, redacted }, order, language }: WordsProps) {
  const reasons = useRedactionWords()
  const { locale } = usePage().language
  if (redacted === null)
    return (
      <p className={claims.words} dir="auto" {...(language === undefined ? {} : { lang: language })}>
        {text}
      </p>
    )
  const [at, reason] = [instantText(redacted.at, order.zone, locale), reasons[redacted.reason] ?? redacted.reason]
  return (
    <p className="muted">
      <Trans>
        Removed by staff, {at}: {reason}. Its hash stays on the record.
      </Trans>
    </p>
  )
}

/** The same of a text that stands with what it belongs to: an offer, evidence, reasons; nothing where there is none. */
export function WrittenOf({ claim, id, order }: { readonly claim: Claim; readonly id: string | null; order: Order }) {
  const text = claim.texts.find((each) => each.id === id)
  return text === undefined ? null : <Written words={text} order={order} />
}

/** Staff take words away that must not stay: visibly, for a reason, for good. */
export function RedactText({ claim, page: { order } }: ClaimPartProps) {
  const { t } = useLingui()
  const word = useWord()
  const reasons = useRedactionWords()
  const { locale } = usePage().language
  const who = (by: string) => (by === 'buyer' || by === 'supplier' ? nameOf(order, by) : word(sideWords, by))
  const all = claim.texts.flatMap((each) => [
    { ...each, name: `${who(each.by)}, ${word(textWords, each.kind)}` },
    ...each.translations.map((other) => ({ ...other, name: `${word(textWords, each.kind)} (${other.language})` })),
  ])
  const there = all.filter(({ redacted }) => redacted === null)
  if (there.length === 0) return null
  return (
    <Folded title={<Trans>Remove words that must not stay…</Trans>}>
      <ClaimForm claim={claim} step="redact">
        <label className="field">
          <Trans>Which words</Trans>
          <select name="text">
            {there.map(({ id, name, written_at }) => (
              <option key={id} value={id}>
                {name}, {instantText(written_at, order.zone, locale)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <Trans>Because</Trans>
          <select name="reason">
            {Object.entries(reasons).map(([reason, said]) => (
              <option key={reason} value={reason}>
                {said}
              </option>
            ))}
          </select>
        </label>
        <p className="small">
          <Trans>
            Nobody can bring them back, and their translations go with them. Both sides see that they were removed, when
            and why.
          </Trans>
        </p>
        <p className={trade.row}>
          <button className="button danger" type="submit">{t`Remove them`}</button>
        </p>
      </ClaimForm>
    </Folded>
  )
}
