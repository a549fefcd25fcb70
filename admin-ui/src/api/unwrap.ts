/** The data of an answer of `client`, as the API's hooks give it: what is no success is thrown. */
export async function unwrap<Data>(
  answer: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Data> {
  const { data, error, response } = await answer;
  if (!response.ok) throw error ?? new Error(`The gateway answered ${String(response.status)}`);
  return data as Data;
}
