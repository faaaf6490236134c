import { useActionData } from 'react-router'
import type { StepRefused } from './order-steps.ts'

/** What was typed for a step that was refused: without script, too, it comes back. */
export function useTyped(step: string): (name: string) => string | undefined {
  const said = useActionData<StepRefused>()
  return (name) => (said?.typed?.step === step ? said.typed[name] : undefined)
}
