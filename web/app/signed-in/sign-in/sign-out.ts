import { type ActionFunctionArgs, redirect } from 'react-router'
import { onWith, signInCall } from './sign-in-call.ts'

/** Ends the session, here and at the API. */
export async function action({ context, request }: ActionFunctionArgs) {
  const { cookies } = await signInCall(context, request, '/v1/auth/sign-out', {})
  return onWith('/', cookies)
}

export const loader = () => redirect('/')
