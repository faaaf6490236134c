import { Trans, useLingui } from '@lingui/react/macro'
import { Money } from '../../parts/money.tsx'
import { useUnitName } from '../../parts/unit-name.ts'
import { unitSigns, unitWords } from '../../parts/unit-words.ts'
import { Field, type FieldProps } from './field.tsx'
import type { Faults } from './read-terms.ts'
import style from './terms.module.css'
import { qualityFields, type TypedLine, type TypedQuality } from './typed-terms.ts'

export interface LineFieldsProps {
  readonly line: TypedLine
  readonly n: number
  readonly amount: number | undefined
  readonly currency: string
  readonly faults: Faults
  readonly onLine: (line: TypedLine) => void
  readonly onButton: (button: string) => void
}

type OfLine = (
  name: keyof TypedLine & string,
  label: string,
) => Pick<FieldProps, 'name' | 'label' | 'value' | 'faults' | 'onValue'>

/** A line of goods: what, how much, for how much; what else is agreed of it is folded. */
export function LineFields(props: LineFieldsProps) {
  const { line, n, amount, currency, faults, onLine, onButton } = props
  const { t } = useLingui()
  const unitName = useUnitName()
  const units = [...new Set([...Object.keys({ ...unitWords, ...unitSigns }), line.unit])].map(
    (code) => [code, unitName(code)] as const,
  )
  const of: OfLine = (name, label) => ({
    name: `line-${n}-${name}`,
    label,
    value: String(line[name]),
    faults,
    onValue: (value: string) => onLine({ ...line, [name]: value }),
  })
  return (
    <div className={style.line}>
      <div className={style.lineHead}>
        <h3>
          <Trans>Line {n + 1}</Trans>
        </h3>
        <span>
          {amount !== undefined && <Money amount={amount} currency={currency} />}{' '}
          <RowButton name={`remove-line-${n}`} onButton={onButton} label={t`Remove line ${n + 1}`}>
            <Trans>Remove</Trans>
          </RowButton>
        </span>
      </div>
      <input type="hidden" name={`line-${n}-product`} value={line.product} />
      <div className={style.main}>
        <Field {...of('name', t`Goods`)} input={{ maxLength: 500 }} />
        <Field {...of('quantity', t`Quantity`)} input={{ inputMode: 'decimal' }} />
        <Field {...of('unit', t`Unit`)} options={units} />
        <Field {...of('price', t`Price of one (${currency})`)} input={{ inputMode: 'decimal' }} />
      </div>
      <MoreOfLine {...props} of={of} />
    </div>
  )
}

/** What else is agreed of a line. */
function MoreOfLine({ line, n, faults, onLine, onButton, of }: LineFieldsProps & { readonly of: OfLine }) {
  const { t } = useLingui()
  return (
    <details>
      <summary>
        <Trans>Description, quality and tolerance</Trans>
      </summary>
      <div className={style.form}>
        <Field {...of('description', t`Description`)} rows={3} />
        <div className={style.fields}>
          <Field {...of('tolerance', t`Quantity may differ by (%)`)} input={{ inputMode: 'decimal' }} />
          <Field {...of('hs', t`HS code`)} input={{ inputMode: 'numeric' }} />
          <Field {...of('amount', t`Amount, where it is not quantity × price`)} input={{ inputMode: 'decimal' }} />
        </div>
        <p className="small muted">
          <Trans>
            What can be measured decides a claim; a description does not. Name what it must be, how far it may be off,
            and how it is tested.
          </Trans>
        </p>
        {line.quality.map((term, q) => (
          <QualityFields
            // biome-ignore lint/suspicious/noArrayIndexKey: aspects have no other name while they are typed
            key={q}
            prefix={`line-${n}-quality-${q}-`}
            term={term}
            faults={faults}
            onTerm={(next) => onLine({ ...line, quality: line.quality.map((each, i) => (i === q ? next : each)) })}
          />
        ))}
        <p>
          <RowButton name={`add-quality-${n}`} onButton={onButton}>
            <Trans>Add a quality that can be measured</Trans>
          </RowButton>
        </p>
      </div>
    </details>
  )
}

interface QualityFieldsProps {
  readonly prefix: string
  readonly term: TypedQuality
  readonly faults: Faults
  readonly onTerm: (term: TypedQuality) => void
}

function QualityFields({ prefix, term, faults, onTerm }: QualityFieldsProps) {
  const { t } = useLingui()
  const labels: Readonly<Record<(typeof qualityFields)[number], string>> = {
    attribute: t`Quality, such as wall thickness`,
    target: t`What it must be`,
    unit: t`In which unit`,
    tolerance: t`May be off by`,
    test: t`How it is tested`,
    sample: t`On which sample`,
    aqlClass: t`Class of a defect`,
  }
  const classes = [
    ['', '–'],
    ['critical', t`critical`],
    ['major', t`major`],
    ['minor', t`minor`],
  ] as const
  return (
    <div className={style.fields}>
      {qualityFields.map((name) => (
        <Field
          key={name}
          name={prefix + name}
          label={labels[name]}
          value={term[name]}
          faults={faults}
          onValue={(value) => onTerm({ ...term, [name]: value })}
          {...(name === 'aqlClass' ? { options: classes } : {})}
        />
      ))}
    </div>
  )
}

export interface RowButtonProps {
  readonly name: string
  readonly label?: string
  readonly onButton: (button: string) => void
  readonly children: React.ReactNode
}

/** Changes the form's shape: at once with script, by a round without. */
export function RowButton({ name, label, onButton, children }: RowButtonProps) {
  return (
    <button
      type="submit"
      className="button plain"
      name="step"
      value={name}
      formNoValidate
      {...(label === undefined ? {} : { 'aria-label': label })}
      onClick={(event) => {
        event.preventDefault()
        onButton(name)
      }}
    >
      {children}
    </button>
  )
}
