import { Trans, useLingui } from '@lingui/react/macro'
import { useNow } from '../../parts/clock.tsx'
import { FileField } from '../../parts/file-field.tsx'
import { instantText } from '../../parts/formats.ts'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import { useFileLimits } from '../form/file-limits.tsx'
import { useInspectionWords } from '../inspections/inspection-words.ts'
import { ResultTable } from '../inspections/result-table.tsx'
import { useFileFault } from '../order/documents.tsx'
import { FileRow } from '../order/file-row.tsx'
import { KeptFiles } from '../order/kept-files.tsx'
import { Folded } from '../order/other-steps.tsx'
import { StepButton } from '../order/step-button.tsx'
import { useUpload } from '../order/upload-files.ts'
import { useWord } from '../terms/clauses.ts'
import trade from '../trade/trade.module.css'
import { nameOf } from './claim-course.ts'
import type { ClaimPartProps } from './claim-part-props.ts'
import { checklistWords, sideWords } from './claim-words.ts'
import claims from './claims.module.css'
import type { Claim } from './read-claims.ts'
import { ClaimForm, useClaimTyped } from './use-claim-form.tsx'
import { WordsField } from './words-field.tsx'
import { WrittenOf } from './written.tsx'

/** What helps, what is there, and the way to add more. */
export function ClaimEvidence({ claim, page }: ClaimPartProps) {
  const mayAdd = page.side !== 'staff' && claim.state !== 'decided' && claim.actions.includes('add-evidence')
  return (
    <section className={claims.block}>
      <h4>
        <Trans>Evidence</Trans>
      </h4>
      <Checklist claim={claim} />
      {claim.evidence.length === 0 ? (
        <p className="small muted">
          <Trans>Nothing is there yet.</Trans>
        </p>
      ) : (
        <ul className={claims.items}>
          {claim.evidence.map((item) => (
            <Item key={item.id} item={item} claim={claim} page={page} />
          ))}
        </ul>
      )}
      {mayAdd && <AddEvidence claim={claim} page={page} />}
      <SaidAll claim={claim} page={page} />
    </section>
  )
}

/** Who has said all; and the way to say so, which ends the round when both do. */
function SaidAll({ claim, page: { order, side } }: ClaimPartProps) {
  const now = useNow().toISOString()
  const isRunning = claim.round_opened_at !== null && claim.evidence_until !== null && claim.evidence_until > now
  if (claim.state !== 'evidence' || !isRunning || side === 'staff') return null
  const other = side === 'buyer' ? 'supplier' : 'buyer'
  if (claim.said_all.includes(side))
    return (
      <p className="small muted">
        <Trans>You have said all. When {nameOf(order, other)} says so too, the file is closed and it is decided.</Trans>
      </p>
    )
  return (
    <ClaimForm claim={claim}>
      <p className="small muted">
        {claim.said_all.includes(other) && <Trans>{nameOf(order, other)} has said all.</Trans>}{' '}
        <Trans>When both sides have said all, the file is closed and the mediator’s time to decide begins.</Trans>
      </p>
      <p>
        <StepButton step="claim-said-all" plain>
          <Trans>I have said all</Trans>
        </StepButton>
      </p>
    </ClaimForm>
  )
}

/** What would show the reason, the same list for both sides and for who decides. */
export function Checklist({ claim }: { readonly claim: Claim }) {
  const word = useWord()
  return (
    <ul className={claims.checklist}>
      {claim.checklist.map((each) => {
        const isThere = claim.evidence.some(({ answers }) => answers === each)
        return (
          <li key={each} className="small">
            <Tag tone={isThere ? 'seal' : 'plain'}>{isThere ? <Trans>there</Trans> : <Trans>missing</Trans>}</Tag>
            {word(checklistWords, each)}
          </li>
        )
      })}
    </ul>
  )
}

export interface ItemProps {
  readonly item: Claim['evidence'][number]
  readonly claim: Claim
  readonly page: Pick<ClaimPartProps['page'], 'order' | 'files' | 'inspections'>
}

/** One item: who brought it, when, what it answers, and the thing itself. */
export function Item({ item, claim, page }: ItemProps) {
  const { order, files } = page
  const word = useWord()
  const { locale } = usePage().language
  const file = files.find((each) => each.file === item.reference)
  return (
    <li id={item.id}>
      {item.kind === 'file' && file !== undefined ? <FileRow order={order} file={file} /> : <Pointed item={item} />}
      {item.kind === 'inspection' && <Looked item={item} page={page} />}
      <WrittenOf claim={claim} id={item.text_id} order={order} />
      <p className="tiny">
        <bdi>{isParty(item.by) ? nameOf(order, item.by) : word(sideWords, item.by)}</bdi>,{' '}
        {instantText(item.added_at, order.zone, locale)}
        {item.answers !== null && <> · {word(checklistWords, item.answers)}</>}
        {item.late && (
          <>
            {' · '}
            <Trans>after the file was closed</Trans>
          </>
        )}
      </p>
    </li>
  )
}

function isParty(by: string): boolean {
  return by === 'buyer' || by === 'supplier'
}

/** What an inspection of the file found, line by line. */
function Looked({ item, page: { order, inspections } }: Pick<ItemProps, 'item' | 'page'>) {
  const results = inspections.find(({ id }) => id === item.reference)?.results ?? []
  const nameOfLine = (line: number) =>
    order.terms?.content.lines.find((each) => each.line === line)?.name ?? String(line)
  return <ResultTable results={results} nameOf={nameOfLine} />
}

function Pointed({ item }: Pick<ItemProps, 'item'>) {
  if (item.sealed && item.reference === '')
    return (
      <p className="small muted">
        <Trans>Sealed: read by our staff alone.</Trans>
      </p>
    )
  if (item.kind === 'words') return null
  return (
    <p className="small">
      {item.kind === 'entry' ? (
        <a href="#record">
          <Trans>Entry {item.reference} of the record</Trans>
        </a>
      ) : item.kind === 'message' ? (
        <Trans>A message of the order</Trans>
      ) : item.kind === 'inspection' ? (
        <Trans>An inspection</Trans>
      ) : (
        <code>{item.reference.slice(0, 12)}…</code>
      )}
    </p>
  )
}

function AddEvidence({ claim, page: { order, files, inspections } }: ClaimPartProps) {
  const { t } = useLingui()
  const { each, films } = useFileLimits()
  const { progress, refused, onSubmit } = useUpload(order.id)
  const { isBack, typed, fault } = useClaimTyped('claim-evidence', claim.id, claim.amount.currency)
  const fileFault = useFileFault(order, 'claim-evidence', refused)
  return (
    <Folded title={<Trans>Add evidence…</Trans>} isOpen={isBack || refused !== undefined}>
      <ClaimForm claim={claim} step="claim-evidence" encType="multipart/form-data" onSubmit={onSubmit}>
        <AnswersField claim={claim} value={typed('answers')} />
        <FileField
          name="file"
          label={t`Photos, papers, tables`}
          hint={t`At most ${each} each, films ${films}. Both sides see them, and nobody can take them back.`}
          fault={fault('evidence-unknown') === undefined ? fileFault : undefined}
          progress={progress}
          multiple
        />
        <KeptFiles step="claim-evidence" claim={claim.id} />
        {files.length > 0 && (
          <label className="field">
            <Trans>Or a file that the order has already</Trans>
            <select name="known" defaultValue={typed('known') ?? ''}>
              <option value="">{t`no file`}</option>
              {files.map(({ file, name }) => (
                <option key={file} value={file}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <LookedField claim={claim} inspections={inspections} value={typed('looked')} />
        <WordsField
          name="text"
          label={t`What it shows`}
          hint={t`Words alone are evidence, too.`}
          rows={3}
          value={typed('text')}
          fault={fault('text-missing', 'text-too-long')}
        />
        <p>
          <button className="button plain" type="submit" aria-disabled={progress !== undefined}>
            <Trans>Add the evidence</Trans>
          </button>
        </p>
      </ClaimForm>
    </Folded>
  )
}

interface LookedFieldProps {
  readonly claim: Pick<Claim, 'evidence'>
  readonly inspections: ClaimPartProps['page']['inspections']
  readonly value: string | undefined
}

/** An inspection of the order with a report, that is not among the evidence yet. */
function LookedField({ claim, inspections, value }: LookedFieldProps) {
  const { t } = useLingui()
  const words = useInspectionWords()
  const there = new Set(claim.evidence.map(({ reference }) => reference))
  const looks = inspections.filter(({ id, results }) => results.length > 0 && !there.has(id))
  if (looks.length === 0) return null
  return (
    <label className="field">
      <Trans>Or what an inspection of this order found</Trans>
      <select name="looked" defaultValue={value ?? ''}>
        <option value="">{t`no inspection`}</option>
        {looks.map(({ id, kind, visit_on: visit }) => (
          <option key={id} value={id}>
            {[words.kind(kind), visit].filter(Boolean).join(', ')}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Which item of the checklist it answers. */
export function AnswersField({
  claim,
  value,
}: {
  readonly claim: Pick<Claim, 'checklist'>
  readonly value?: string | undefined
}) {
  const { t } = useLingui()
  const word = useWord()
  return (
    <label className={`field ${trade.wide ?? ''}`}>
      <Trans>What it is</Trans>
      <select name="answers" defaultValue={value ?? ''}>
        <option value="">{t`something else`}</option>
        {claim.checklist.map((each) => (
          <option key={each} value={each}>
            {word(checklistWords, each)}
          </option>
        ))}
      </select>
    </label>
  )
}
