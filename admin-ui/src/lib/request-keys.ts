/**
 * Keys by which the API knows a command again (`Idempotency-Key`). A command that was never answered keeps its key, also
 * when its form was closed meanwhile: whoever asks for the same once more sends it a second time, and not a second one.
 */
export class RequestKeys {
  private readonly unanswered = new Map<string, string>();

  constructor(private readonly newKey: () => string = () => crypto.randomUUID()) {}

  /**
   * @param request what is asked for, all of it
   * @param send with the key; what it throws leaves the command without an answer
   */
  async send<Answer>(request: readonly string[], send: (key: string) => Promise<Answer>): Promise<Answer> {
    const name = JSON.stringify(request);
    const key = this.unanswered.get(name) ?? this.newKey();
    this.unanswered.set(name, key);
    const answer = await send(key);
    this.unanswered.delete(name);
    return answer;
  }
}
