import { Trans, useLingui } from '@lingui/react/macro'
import { FileField } from '../../parts/file-field.tsx'
import { useMoneyText } from '../../parts/money.tsx'
import { useFileLimits } from '../form/file-limits.tsx'
import { Form } from '../form/form.tsx'
import { useUpload } from '../order/upload-files.ts'
import { useWord } from '../terms/clauses.ts'
import type { Order } from '../trade/open-order.ts'
import { useRefusedWords } from '../trade/refused-words.ts'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import { usePlaceName } from './choose-goods.tsx'
import { placeKey } from './claim-draft.ts'
import { AnswersField } from './claim-evidence.tsx'
import { reasonWords, remedyWords } from './claim-words.ts'
import claims from './claims.module.css'
import type { NewClaimSaid } from './new-claim-steps.ts'
import type { ClaimOption } from './read-claims.ts'
import { WordsField } from './words-field.tsx'

export interface ClaimFieldsProps {
  readonly order: Order
  readonly picked: readonly ClaimOption[]
  readonly reason: ClaimOption['reasons'][number]
  readonly said: NewClaimSaid | undefined
}

/** The third step: what is wanted, how much of each, in words and pictures. */
export function ClaimFields({ order, picked, reason, said }: ClaimFieldsProps) {
  const { t } = useLingui()
  const { each, films } = useFileLimits()
  const word = useWord()
  const words = useRefusedWords(order.total.currency)
  const { progress, refused, onSubmit } = useUpload(order.id)
  const typed = said?.typed ?? {}
  const files = said?.files ?? []
  return (
    <Form method="post" encType="multipart/form-data" className={`sheet ${trade.stack}`} onSubmit={onSubmit}>
      <h2 className={claims.begins}>{word(reasonWords, reason.reason)}</h2>
      <input type="hidden" name="step" value="review" />
      <input type="hidden" name="reason" value={reason.reason} />
      <Remedies reason={reason} value={typed.remedy} isMissing={said?.faults.remedy !== undefined} />
      {picked.map((option) => (
        <Place key={placeKey(option)} order={order} option={option} said={said} />
      ))}
      <WordsField
        name="text"
        label={t`What happened`}
        hint={t`What you found, when, and how you know. The other side and a mediator read it.`}
        rows={6}
        required
        value={typed.text}
        fault={said?.faults.text === undefined ? undefined : t`Write a few words.`}
      />
      <FileField
        name="file"
        label={t`Photos, papers, tables`}
        hint={
          files.length === 0
            ? t`At most ${each} each, films ${films}. You can add more later. Both sides see them, and nobody can take them back.`
            : t`${files.length} are with this claim already; more may follow.`
        }
        fault={refused && words(refused)}
        progress={progress}
        multiple
      />
      {files.map((file) => (
        <input key={file} type="hidden" name="proof" value={file} />
      ))}
      <AnswersField claim={reason} value={typed.answers} />
      <p>
        <button className="button" type="submit" aria-disabled={progress !== undefined}>
          <Trans>Look at it before it is sent</Trans>
        </button>
      </p>
    </Form>
  )
}

interface RemediesProps extends Pick<ClaimFieldsProps, 'reason'> {
  readonly value: string | undefined
  readonly isMissing: boolean
}

function Remedies({ reason, value, isMissing }: RemediesProps) {
  const { t } = useLingui()
  const word = useWord()
  return (
    <fieldset className={claims.choices}>
      <legend>
        <Trans>What do you want?</Trans>
      </legend>
      {reason.remedies
        .filter((remedy) => remedy !== 'late-rate')
        .map((remedy) => (
          <label key={remedy} className={trade.choice}>
            <input type="radio" name="remedy" value={remedy} required defaultChecked={remedy === value} />
            {word(remedyWords, remedy)}
          </label>
        ))}
      {isMissing && <span className="error">{t`Choose what you want.`}</span>}
    </fieldset>
  )
}

interface PlaceProps extends Pick<ClaimFieldsProps, 'order' | 'said'> {
  readonly option: ClaimOption
}

/** How much of these goods, and what is asked for it. */
function Place({ order, option, said }: PlaceProps) {
  const { t } = useLingui()
  const money = useMoneyText()
  const name = usePlaceName(order)
  const key = placeKey(option)
  const typed = said?.typed ?? {}
  return (
    <fieldset className={claims.choices}>
      <legend>{name(option)}</legend>
      <div className={trade.row}>
        <TextField
          name={`quantity-${key}`}
          label={t`How much of it`}
          inputMode="decimal"
          autoComplete="off"
          required
          defaultValue={typed[`quantity-${key}`] ?? option.quantity}
          fault={said?.faults[`quantity-${key}`] === undefined ? undefined : t`At most ${option.quantity} are there.`}
        />
        <TextField
          name={`amount-${key}`}
          label={t`What you ask for it (${option.most.currency})`}
          hint={t`Empty: all that this quantity may bring, at most ${money(option.most)}.`}
          inputMode="decimal"
          autoComplete="off"
          defaultValue={typed[`amount-${key}`]}
          fault={
            said?.faults[`amount-${key}`] === undefined ? undefined : t`An amount of at most ${money(option.most)}.`
          }
        />
      </div>
    </fieldset>
  )
}
