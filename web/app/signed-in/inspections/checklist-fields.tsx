import { Trans, useLingui } from '@lingui/react/macro'
import { numberText } from '../../parts/formats.ts'
import { useUnitName } from '../../parts/unit-name.ts'
import { usePage } from '../../shell/page-data.ts'
import { useWord } from '../terms/clauses.ts'
import { classWords, paperWords } from '../terms/term-words.ts'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import type { Checklist } from './read-inspections.ts'

type Line = Checklist['lines'][number]
type Point = Line['points'][number]
type TypedOf = (name: string) => string | undefined

export interface ChecklistFieldsProps {
  readonly checklist: Checklist
  /** What was typed before. */
  readonly typed: TypedOf
}

/** What is looked at, line by line, with a field for each thing that is found. */
export function ChecklistFields({ checklist, typed }: ChecklistFieldsProps) {
  return (
    <>
      {checklist.lines.map((line) => (
        <LineFields key={line.line} line={line} typed={typed} />
      ))}
      {checklist.documents.length > 0 && <Papers documents={checklist.documents} />}
    </>
  )
}

function LineFields({ line, typed }: { readonly line: Line; readonly typed: TypedOf }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const unitName = useUnitName()
  const word = useWord()
  const quantity = `${numberText(line.quantity, locale)} ${unitName(line.unit)}`
  const plans = line.classes.map(({ class: of, sample, accept }) => {
    const named = word(classWords, of)
    return t`${named}: look at ${sample}, at most ${accept} defective`
  })
  const digits = { inputMode: 'numeric', pattern: '\\d{1,12}' } as const
  return (
    <fieldset className={`sheet ${trade.stack}`}>
      <legend>
        <h3>
          {line.name}, {quantity}
        </h3>
      </legend>
      <p className="small muted">{plans.join('; ')}</p>
      <div className={trade.row}>
        <TextField
          {...digits}
          name={`inspected-${line.line}`}
          label={t`Items looked at`}
          defaultValue={typed(`inspected-${line.line}`) ?? String(line.sample)}
          hint={t`Empty where nobody looked at it.`}
        />
        <TextField
          inputMode="decimal"
          name={`counted-${line.line}`}
          label={t`Counted, where somebody counted`}
          defaultValue={typed(`counted-${line.line}`) ?? ''}
        />
      </div>
      {line.points.map((point) => (
        <PointFields key={point.n} line={line.line} point={point} typed={typed} />
      ))}
      <ClassFields line={line} typed={typed} />
    </fieldset>
  )
}

/** Defective items by class, where somebody counted them by item. */
function ClassFields({ line, typed }: { readonly line: Line; readonly typed: TypedOf }) {
  const { t } = useLingui()
  const word = useWord()
  const digits = { inputMode: 'numeric', pattern: '\\d{1,12}' } as const
  return (
    <>
      <div className={trade.row}>
        {line.classes.map(({ class: of }) => {
          const named = word(classWords, of)
          const name = `defective-${line.line}-${of}`
          return (
            <TextField
              key={of}
              {...digits}
              name={name}
              label={t`Defective items, ${named}`}
              defaultValue={typed(name) ?? ''}
            />
          )
        })}
      </div>
      <p className="small muted">
        <Trans>Empty: as many as the qualities say together. An item with two defects of a class counts once.</Trans>
      </p>
    </>
  )
}

function PointFields({
  line,
  point,
  typed,
}: {
  readonly line: number
  readonly point: Point
  readonly typed: TypedOf
}) {
  const { t } = useLingui()
  const word = useWord()
  const of = `point-${line}-${point.n}`
  const { attribute, target, unit, tolerance, test, sample } = point
  const asked = [target, unit, tolerance].filter(Boolean).join(' ')
  const how = [test, sample].filter(Boolean).join('; ')
  const digits = { inputMode: 'numeric', pattern: '\\d{1,12}' } as const
  return (
    <div className={trade.stack}>
      <p>
        <strong>{attribute}</strong>: {asked} <span className="muted small">{word(classWords, point.class)}</span>
        {how !== '' && <span className="muted small"> ({how})</span>}
      </p>
      <div className={trade.row}>
        <TextField
          {...digits}
          name={`${of}-inspected`}
          label={t`Looked at for ${attribute}`}
          defaultValue={typed(`${of}-inspected`) ?? ''}
          hint={t`Empty: all of them. 0: nobody looked.`}
        />
        <TextField
          {...digits}
          name={`${of}-defective`}
          label={t`Not as agreed: ${attribute}`}
          defaultValue={typed(`${of}-defective`) ?? ''}
        />
        <TextField
          name={`${of}-readings`}
          label={t`Measured: ${attribute}`}
          defaultValue={typed(`${of}-readings`) ?? ''}
          hint={t`Several with a semicolon between them.`}
          maxLength={5000}
        />
      </div>
    </div>
  )
}

/** The papers that the terms ask for: those that are there. */
function Papers({ documents }: Pick<Checklist, 'documents'>) {
  const word = useWord()
  return (
    <fieldset className={`sheet ${trade.stack}`}>
      <legend>
        <h3>
          <Trans>Papers that are there</Trans>
        </h3>
      </legend>
      {documents.map(({ n, kind, name }) => (
        <label key={n} className={trade.check}>
          <input type="checkbox" name="paper" value={n} />{' '}
          {kind === 'other' ? name : [word(paperWords, kind), name].filter(Boolean).join(': ')}
        </label>
      ))}
    </fieldset>
  )
}
