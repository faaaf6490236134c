import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { useNow } from '../../parts/clock.tsx'
import { Money, useMoneyText } from '../../parts/money.tsx'
import { StepButton } from '../order/step-button.tsx'
import { useWord } from '../terms/clauses.ts'
import { minorOf } from '../trade/amounts.ts'
import { useRefusedWords } from '../trade/refused-words.ts'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import { checklistWords, findingWords, sideWords } from './claim-words.ts'
import claims from './claims.module.css'
import { useClause } from './clause-name.ts'
import { clausesFor } from './desk-clauses.tsx'
import { Bearer, ReturnFields } from './offer-form.tsx'
import { type AskedOfLine, askedByLine } from './read-claims.ts'
import type { DeskPage } from './read-desk.ts'
import type { DeskRefused } from './take-desk-step.ts'
import { ClaimForm } from './use-claim-form.tsx'
import { WordsField } from './words-field.tsx'

export interface DecisionEditorProps {
  readonly page: DeskPage
  readonly said: DeskRefused | undefined
}

const citesNothing = { code: 'decision-cites-nothing', title: '', data: {} }

type Typed = (name: string) => string | undefined

/** Whether a mediator may propose or decide now: what the API names, and what the round of evidence lets through. */
function useMay({ claim }: DeskPage) {
  const now = useNow().toISOString()
  const isWaiting = claim.verdicts.some(({ kind, state }) => kind === 'decision' && state === 'waiting')
  const isClosed = claim.state !== 'evidence' || (claim.evidence_until !== null && claim.evidence_until <= now)
  const isContested = claim.state !== 'returning' || claim.goods_return?.state === 'contested'
  return {
    propose: claim.actions.includes('propose') && claim.round_opened_at !== null,
    decide: claim.actions.includes('decide') && isClosed && isContested && !isWaiting,
  } as const
}

/** The decision, or a proposal: amounts by line, who bears what, what it stands on, and why. */
export function DecisionEditor({ page, said }: DecisionEditorProps) {
  const { claim } = page
  const may = useMay(page)
  const [isLacking, setLacking] = useState(false)
  if (!may.propose && !may.decide) return null
  // With script it is not sent while it cites nothing; without, the API refuses it by name.
  const stop = (event: FormEvent<HTMLFormElement>) => {
    const form = new FormData(event.currentTarget)
    const lacks = !form.has('clause') || (claim.reason !== 'not-shipped' && !form.has('cited'))
    setLacking(lacks)
    if (lacks) event.preventDefault()
  }
  return (
    <section className={`sheet ${claims.block}`} id="decision">
      <h2>{may.decide ? <Trans>Decide</Trans> : <Trans>Propose an end</Trans>}</h2>
      <ClaimForm claim={claim} onSubmit={stop} className={`${trade.stack} ${claims.narrow}`}>
        <VerdictFields page={page} said={said} isLacking={isLacking} />
        <div className={trade.row}>
          {may.propose && (
            <StepButton step="propose" plain={may.decide}>
              <Trans>Propose this to both</Trans>
            </StepButton>
          )}
          {may.decide && (
            <StepButton step="decide">
              <Trans>Decide this</Trans>
            </StepButton>
          )}
        </div>
      </ClaimForm>
    </section>
  )
}

function VerdictFields({ page, said, isLacking }: DecisionEditorProps & { readonly isLacking: boolean }) {
  const { t } = useLingui()
  const { claim } = page
  const { currency } = claim.amount
  const words = useRefusedWords(currency)
  const typed: Typed = (name) => said?.typed[name]?.[0]
  const fault = (...codes: readonly string[]) =>
    said !== undefined && codes.includes(said.refused.code) ? words(said.refused) : undefined
  const citing = isLacking ? words(citesNothing) : fault('decision-cites-nothing', 'cited-unknown')
  const mayReturn = claim.reason !== 'counterfeit' && claim.reason !== 'not-shipped'
  return (
    <>
      <input type="hidden" name="currency" value={currency} />
      <Parts page={page} typed={typed} fault={fault('above-claim', 'line-not-claimed', 'request-invalid')} />
      <Finding typed={typed} />
      <div className={trade.row}>
        <Bearer value={typed('bearer') ?? 'supplier'} />
        {claim.evidence.some(({ kind }) => kind === 'inspection') && (
          <InspectionBearer value={typed('inspection') ?? ''} />
        )}
      </div>
      {mayReturn && <ReturnFields currency={currency} typed={typed} />}
      <Picks page={page} said={said} fault={citing} />
      <WordsField
        name="reasons"
        label={t`Why`}
        hint={t`Both sides read it. Say what you found, by which clause and which evidence.`}
        rows={8}
        required
        value={typed('reasons')}
        fault={fault('reasons-missing', 'text-missing', 'text-too-long')}
      />
    </>
  )
}

interface PartsProps {
  readonly page: DeskPage
  readonly typed: Typed
  readonly fault: string | undefined
}

/** What the buyer gets of each line; the rest is the supplier's. */
function Parts({ page: { claim, order }, typed, fault }: PartsProps) {
  const { t } = useLingui()
  const name = (line: number) => order.terms?.content.lines.find((each) => each.line === line)?.name ?? t`line ${line}`
  return askedByLine(claim).map((part, n) => (
    <Part
      key={part.line}
      part={part}
      name={name(part.line)}
      value={typed(`part-${part.line}`) ?? ''}
      fault={n === 0 ? fault : undefined}
    />
  ))
}

interface PartProps {
  readonly part: AskedOfLine
  readonly name: string
  readonly value: string
  readonly fault: string | undefined
}

function Part({ part: { line, asked }, name, value, fault }: PartProps) {
  const { t } = useLingui()
  const money = useMoneyText()
  const [text, setText] = useState(value)
  const { currency } = asked
  const given = /^0+([.,]0+)?$/.test(text) ? 0 : minorOf(text, currency)
  const rest = given === undefined ? undefined : asked.amount - given
  return (
    <div>
      <TextField
        name={`part-${line}`}
        inputMode="decimal"
        autoComplete="off"
        required
        label={t`The buyer gets for ${name} (${currency})`}
        hint={t`At most ${money(asked)}: that is what is asked.`}
        fault={fault}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {rest !== undefined && rest >= 0 && (
        <p className="small muted" role="status">
          <Trans>
            The rest, <Money amount={rest} currency={currency} />, is the supplier’s.
          </Trans>
        </p>
      )}
    </div>
  )
}

function Finding({ typed }: { readonly typed: Typed }) {
  const word = useWord()
  return (
    <fieldset className={claims.choices}>
      <legend>
        <Trans>What you find</Trans>
      </legend>
      {Object.keys(findingWords).map((each) => (
        <label key={each} className={trade.choice}>
          <input type="radio" name="finding" value={each} required defaultChecked={typed('finding') === each} />
          {word(findingWords, each)}
        </label>
      ))}
    </fieldset>
  )
}

function InspectionBearer({ value }: { readonly value: string }) {
  const { t } = useLingui()
  const word = useWord()
  return (
    <label className="field">
      <Trans>The inspections that you cite are paid by</Trans>
      <select name="inspection" defaultValue={value}>
        <option value="">{t`who ordered them`}</option>
        <option value="supplier">{word(sideWords, 'supplier')}</option>
        <option value="buyer">{word(sideWords, 'buyer')}</option>
      </select>
    </label>
  )
}

interface PicksProps extends DecisionEditorProps {
  readonly fault: string | undefined
}

/** Clauses and evidence that the decision stands on. */
function Picks({ page, said, fault }: PicksProps) {
  const { claim, order } = page
  const clause = useClause(order.terms?.content)
  const word = useWord()
  const { t } = useLingui()
  const was = (name: string, value: string) => said?.typed[name]?.includes(value) ?? false
  const itemName = ({ kind, answers, text }: DeskPage['claim']['evidence'][number]) => {
    if (kind === 'inspection') return t`an inspection`
    return answers === null ? (text?.slice(0, 80) ?? t`an item of evidence`) : word(checklistWords, answers)
  }
  const items = claim.evidence.map((item) => ({
    id: item.id,
    name: itemName(item),
    by: word(sideWords, item.by),
  }))
  return (
    <fieldset className={claims.choices}>
      <legend>
        <Trans>What it stands on</Trans>
      </legend>
      {clausesFor(page)
        .map(clause)
        // Terms that say nothing of it have no such clause.
        .filter(({ ref, name }) => name !== ref)
        .map(({ ref, name, text }) => (
          <label key={ref} className={trade.choice}>
            <input type="checkbox" name="clause" value={ref} defaultChecked={was('clause', ref)} />
            <span>
              {text === '' ? name : `${name}:`} <span className="small muted">{text}</span>
            </span>
          </label>
        ))}
      {items.map(({ id, name, by }) => (
        <label key={id} className={trade.choice}>
          <input type="checkbox" name="cited" value={id} defaultChecked={was('cited', id)} />
          <span>
            <Trans>Evidence: {name}</Trans> <span className="small muted">{by}</span>
          </span>
        </label>
      ))}
      {fault !== undefined && (
        <span className="error" role="alert">
          {fault}
        </span>
      )}
    </fieldset>
  )
}
