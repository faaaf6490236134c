import { Trans, useLingui } from '@lingui/react/macro'
import { claimNumbers as n } from './claim-numbers.ts'
import { useTerm, useWorkingDays } from './terms-in-words.ts'

export interface ClaimClock {
  readonly step: string
  readonly clock: string
  /** When the clock runs out. */
  readonly after: string
}

/** Each step of a claim with its clock and what happens when it runs out. */
export function useClaimClocks(): readonly ClaimClock[] {
  const { t } = useLingui()
  const term = useTerm()
  const workingDays = useWorkingDays()
  return [
    {
      step: t`The supplier answers: accept, counter-offer, contest`,
      clock: term(n.supplierAnswers),
      after: t`from day ${n.escalateFromDay} either side may ask for mediation`,
    },
    {
      step: t`You negotiate; each offer waits for its answer`,
      clock: term(n.offerAnswer),
      after: t`mediation begins by itself when day ${n.mediationOnDay} ends`,
    },
    {
      step: t`A mediator opens the evidence round, with a checklist`,
      clock: workingDays(n.evidenceRoundOpens),
      after: t`shown as overdue; the next mediator takes it`,
    },
    {
      step: t`Each side brings its evidence`,
      clock: term(n.evidence),
      after: t`decided on what is there; nobody loses for being silent alone`,
    },
    {
      step: t`An independent inspection, where one side asks for it`,
      clock: term(n.inspection),
      after: t`decided without it`,
    },
    {
      step: t`Both answer the mediator's proposal`,
      clock: term(n.proposalAnswer),
      after: t`the mediator decides`,
    },
    {
      step: t`The decision, with its reasons`,
      clock: workingDays(n.decision),
      after: t`counted from the day the file is closed`,
    },
    {
      step: t`Appeal: once per side, with new facts, to another mediator`,
      clock: term(n.appeal),
      after: t`the decision stands and is carried out at once`,
    },
  ]
}

/** The clocks as a table; `short` leaves out what comes after. */
export function ClaimClocks({ short = false }: { readonly short?: boolean }) {
  const { t } = useLingui()
  return (
    <table className="lists">
      <thead>
        <tr>
          <th scope="col">
            <Trans>Step</Trans>
          </th>
          <th scope="col" className={short ? 'number' : ''}>
            <Trans>Time</Trans>
          </th>
          {!short && (
            <th scope="col">
              <Trans>When it runs out</Trans>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {useClaimClocks().map(({ step, clock, after }) => (
          <tr key={step}>
            <th scope="row" style={{ fontWeight: 400 }}>
              {step}
            </th>
            <td data-label={t`Time`} className={short ? 'number' : ''} style={{ whiteSpace: 'nowrap' }}>
              {clock}
            </td>
            {!short && (
              <td data-label={t`When it runs out`} className="muted">
                {after}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
