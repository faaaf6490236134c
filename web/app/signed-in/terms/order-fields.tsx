import { Trans, useLingui } from '@lingui/react/macro'
import { useWord } from './clauses.ts'
import { Field } from './field.tsx'
import { RowButton } from './line-fields.tsx'
import type { Faults } from './read-terms.ts'
import { coverageWords, eventWords, incotermNames, modeWords, planWords } from './term-words.ts'
import style from './terms.module.css'
import { planSteps, type TypedTerms } from './typed-terms.ts'

export interface OrderFieldsProps {
  readonly typed: TypedTerms
  readonly faults: Faults
  readonly onTyped: (typed: TypedTerms) => void
  readonly onButton: (button: string) => void
}

type OwnField = { [K in keyof TypedTerms]: TypedTerms[K] extends string ? K : never }[keyof TypedTerms]

/** What a field of the order needs, by its name. */
function useOf({ typed, faults, onTyped }: OrderFieldsProps) {
  return (name: OwnField, label: string) => ({
    name,
    label,
    value: typed[name],
    faults,
    onValue: (value: string) => onTyped({ ...typed, [name]: value }),
  })
}

function useOptions() {
  const { i18n } = useLingui()
  return (words: typeof modeWords) => Object.entries(words).map(([code, word]) => [code, i18n._(word)] as const)
}

/** What comes on top of the goods, or is taken off. */
export function SumFields(props: OrderFieldsProps) {
  const { t } = useLingui()
  const of = useOf(props)
  const { currency } = props.typed
  const input = { inputMode: 'decimal' } as const
  return (
    <div className={style.fields}>
      <Field {...of('freight', t`Freight (${currency})`)} input={input} />
      <Field {...of('tax', t`Tax (${currency})`)} input={input} />
      <Field {...of('charges', t`Charges (${currency})`)} input={input} />
      <Field {...of('allowances', t`Allowances, taken off (${currency})`)} input={input} />
    </div>
  )
}

/** How the goods travel, to where, by when. */
export function DeliveryFields(props: OrderFieldsProps) {
  const { t } = useLingui()
  const of = useOf(props)
  const options = useOptions()
  const { shipKind } = props.typed
  const kinds = [
    ['days', t`so many days after a payment`],
    ['date', t`on a date`],
  ] as const
  const after = [
    ['initial', t`the first payment is final`],
    ['balance', t`the balance is paid`],
  ] as const
  const terms = Object.entries(incotermNames).map(([code, name]) => [code, `${code} – ${name}`] as const)
  return (
    <fieldset className={`sheet ${style.sheet}`}>
      <legend>
        <h2>
          <Trans>Delivery</Trans>
        </h2>
      </legend>
      <div className={style.fields}>
        <Field {...of('incoterm', t`Incoterm (2020)`)} options={terms} />
        <Field {...of('place', t`Named place`)} input={{ maxLength: 200, placeholder: 'Ningbo' }} />
        <Field {...of('mode', t`Transport`)} options={options(modeWords)} />
        <Field {...of('proof', t`Proof of shipment`)} input={{ maxLength: 200 }} />
        <Field {...of('shipKind', t`Ship by`)} options={kinds} />
        {shipKind === 'date' ? (
          <Field {...of('shipDate', t`Date`)} input={{ type: 'date' }} />
        ) : (
          <>
            <Field {...of('shipDays', t`Days`)} input={{ inputMode: 'numeric' }} />
            <Field {...of('shipAfter', t`After`)} options={after} />
          </>
        )}
      </div>
    </fieldset>
  )
}

/** When the buyer pays. */
export function PaymentFields(props: OrderFieldsProps) {
  const { typed, onButton } = props
  return (
    <fieldset className={`sheet ${style.sheet}`}>
      <legend>
        <h2>
          <Trans>Payment</Trans>
        </h2>
      </legend>
      <p className="small muted">
        <Trans>
          Every instalment is paid into escrow. Name a share such as 30 % or an amount; the last one is what is left.
        </Trans>
      </p>
      {typed.instalments.map((_, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an instalment is its number
        <InstalmentFields key={n} {...props} n={n} />
      ))}
      <p>
        <RowButton name="add-instalment" onButton={onButton}>
          <Trans>Pay in one more instalment</Trans>
        </RowButton>
      </p>
    </fieldset>
  )
}

/** An instalment: how much, and when. The first is due when both have agreed. */
function InstalmentFields({ typed, faults, onTyped, onButton, n }: OrderFieldsProps & { readonly n: number }) {
  const { t } = useLingui()
  const later = useOptions()(eventWords).filter(([code]) => code !== 'agreement')
  const last = typed.instalments.length - 1
  const each = typed.instalments[n] ?? { amount: '', event: 'agreement', date: '' }
  const of = (name: keyof typeof each, label: string) => ({
    name: `instalment-${n}-${name}`,
    label,
    value: each[name],
    faults,
    onValue: (value: string) => {
      const instalments = typed.instalments.map((other, i) => (i === n ? { ...other, [name]: value } : other))
      onTyped({ ...typed, instalments })
    },
  })
  const amount = n === last ? t`Instalment ${n + 1}: what is left` : t`Instalment ${n + 1}: share or amount`
  return (
    <div className={style.fields}>
      <Field
        {...of('amount', amount)}
        input={{ readOnly: n === last, placeholder: n === last ? t`the rest` : '30 %' }}
      />
      {n === 0 ? (
        <p className="small muted">
          <input type="hidden" name="instalment-0-event" value="agreement" />
          <Trans>Due when both have agreed; production begins when it is held.</Trans>
        </p>
      ) : (
        <Field {...of('event', t`Due`)} options={later} />
      )}
      {each.event === 'date' && <Field {...of('date', t`Date`)} input={{ type: 'date' }} />}
      {n > 0 && (
        <span style={{ alignSelf: 'end' }}>
          <RowButton name={`remove-instalment-${n}`} onButton={onButton} label={t`Remove instalment ${n + 1}`}>
            <Trans>Remove</Trans>
          </RowButton>
        </span>
      )}
    </div>
  )
}

/** What choosing the plan brings. */
function OnTimeNote() {
  return (
    <p className="small muted">
      <Trans>
        The day after a missed ship-by the buyer has a voucher for other orders, by itself. How much, for which orders
        and until when stands in the contract. The late rate counts besides.
      </Trans>
    </p>
  )
}

/** How far the buyer is covered, and when the supplier gets the money. */
export function CoverFields(props: OrderFieldsProps) {
  const { typed, faults, onTyped } = props
  const { t } = useLingui()
  const word = useWord()
  const of = useOf(props)
  const options = useOptions()
  return (
    <fieldset className={`sheet ${style.sheet}`}>
      <legend>
        <h2>
          <Trans>Cover and release</Trans>
        </h2>
      </legend>
      <div className={style.fields}>
        <Field {...of('coverage', t`Cover`)} options={options(coverageWords)} />
        <Field {...of('lateRate', t`Late goods: % of price per week`)} input={{ inputMode: 'decimal' }} />
        <Field {...of('zone', t`Time zone in which days count`)} input={{ placeholder: 'Asia/Shanghai' }} />
      </div>
      {typed.coverage === 'on-time' && <OnTimeNote />}
      <details open={faults['plan-received'] !== undefined}>
        <summary>
          <Trans>When the supplier gets the money</Trans>
        </summary>
        <p className="small muted">
          <Trans>
            Usually all of it when the goods are received. A share before that needs room under the supplier's limit.
          </Trans>
        </p>
        <div className={style.fields}>
          {planSteps.map((step) => (
            <Field
              key={step}
              name={`plan-${step}`}
              label={`${word(planWords, step)} (%)`}
              value={typed.plan[step]}
              faults={faults}
              onValue={(value) => onTyped({ ...typed, plan: { ...typed.plan, [step]: value } })}
              input={{ inputMode: 'decimal' }}
            />
          ))}
        </div>
      </details>
      <Field {...of('remarks', t`Remarks`)} rows={3} />
    </fieldset>
  )
}
