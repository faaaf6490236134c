import { Trans, useLingui } from '@lingui/react/macro'
import { useWord } from './clauses.ts'
import { Field } from './field.tsx'
import { RowButton } from './line-fields.tsx'
import type { OrderFieldsProps } from './order-fields.tsx'
import { offeredSampling, readSamplingText, useSamplingText, usualSampling } from './sampling.ts'
import { classWords, paperWords } from './term-words.ts'
import style from './terms.module.css'
import { defectClasses } from './typed-terms.ts'

/** How lots are judged, and which papers come with the goods. */
export function CheckFields(props: OrderFieldsProps) {
  const { typed, onButton } = props
  return (
    <fieldset className={`sheet ${style.sheet}`}>
      <legend>
        <h2>
          <Trans>Inspection and papers</Trans>
        </h2>
      </legend>
      <p className="small muted">
        <Trans>
          Whoever inspects a lot draws so many items and counts the defective ones. A lot with more than the plan
          accepts has failed, and may be claimed.
        </Trans>
      </p>
      <SamplingFields {...props} />
      {typed.documents.map((_, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paper is its number
        <DocumentFields key={n} {...props} n={n} />
      ))}
      <p>
        <RowButton name="add-document" onButton={onButton}>
          <Trans>Ask for a paper</Trans>
        </RowButton>
      </p>
    </fieldset>
  )
}

/** By which plan a lot is judged, for each class of defects. */
function SamplingFields({ typed, faults, onTyped }: OrderFieldsProps) {
  const { t } = useLingui()
  const word = useWord()
  const said = useSamplingText()
  const options = (value: string, usual: string) =>
    [...new Set(['', ...offeredSampling, value])].map((text) => {
      const sampling = readSamplingText(text)
      return [text, sampling === undefined ? t`as usual: ${usual}` : said(sampling)] as const
    })
  return (
    <div className={style.fields}>
      {defectClasses.map((of) => {
        const value = typed[`sampling-${of}`]
        const name = word(classWords, of)
        return (
          <Field
            key={of}
            name={`sampling-${of}`}
            label={t`Defects that are ${name}`}
            value={value}
            faults={faults}
            onValue={(next) => onTyped({ ...typed, [`sampling-${of}`]: next })}
            options={options(value, said(usualSampling[of]))}
          />
        )
      })}
    </div>
  )
}

/** A paper that has to come with the goods. */
function DocumentFields({ typed, faults, onTyped, onButton, n }: OrderFieldsProps & { readonly n: number }) {
  const { t } = useLingui()
  const word = useWord()
  const each = typed.documents[n] ?? { kind: 'other', name: '' }
  const of = (name: keyof typeof each, label: string) => ({
    name: `document-${n}-${name}`,
    label,
    value: each[name],
    faults,
    onValue: (value: string) => {
      const documents = typed.documents.map((other, i) => (i === n ? { ...other, [name]: value } : other))
      onTyped({ ...typed, documents })
    },
  })
  const kinds = Object.keys(paperWords).map((code) => [code, word(paperWords, code)] as const)
  return (
    <div className={style.fields}>
      <Field {...of('kind', t`Paper ${n + 1}`)} options={kinds} />
      <Field {...of('name', t`Which one: standard, issuer, copies`)} input={{ maxLength: 200 }} />
      <span style={{ alignSelf: 'end' }}>
        <RowButton name={`remove-document-${n}`} onButton={onButton} label={t`Remove paper ${n + 1}`}>
          <Trans>Remove</Trans>
        </RowButton>
      </span>
    </div>
  )
}
