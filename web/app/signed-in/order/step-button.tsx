import type { ReactNode } from 'react'
import { useNavigation } from 'react-router'

export interface StepButtonProps {
  readonly step: string
  readonly plain?: boolean
  readonly children: ReactNode
}

/** Takes a step of the form that it stands in; a second click while the first is on its way does nothing. */
export function StepButton({ step, plain = false, children }: StepButtonProps) {
  const isBusy = useNavigation().state === 'submitting'
  return (
    <button
      className={plain ? 'button plain' : 'button'}
      type="submit"
      name="step"
      value={step}
      aria-disabled={isBusy}
      onClick={(event) => isBusy && event.preventDefault()}
    >
      {children}
    </button>
  )
}
