import { type SimulatedBank, simulatedBank } from './bank.ts'
import { importStatement } from './bank-import.ts'
import { type FinanceDesk, financeDesk, type Office } from './finance.ts'

/** The operator's bank, and the people of finance who read its papers. */
export function officeOf(
  parts: Omit<Office, 'bank'>,
  failed: (error: unknown) => void,
): { readonly bank: SimulatedBank; readonly desk: FinanceDesk } {
  const bank: SimulatedBank = simulatedBank({
    ...parts,
    receive: (statement) => void importStatement(office, statement).catch(failed),
  })
  const office: Office = { ...parts, bank }
  return { bank, desk: financeDesk(office, failed) }
}
