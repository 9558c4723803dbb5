import { type Activity, BotAdapter, type ResourceResponse, TurnContext } from "botbuilder";

/**
 * Opens turns for every channel. What the bot sends is collected, not sent: the conversation commits it to the
 * outbox, and only then do the channels deliver.
 */
export class TurnAdapter extends BotAdapter {
  readonly #collected = new WeakMap<object, Partial<Activity>[]>();

  /** Runs one turn and returns what the bot said, in order; faults of the logic pass through. */
  async runTurn(
    activity: Partial<Activity>,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<readonly Partial<Activity>[]> {
    const context = new TurnContext(this, activity);
    const said: Partial<Activity>[] = [];
    this.#collected.set(context.activity, said);
    await this.runMiddleware(context, logic);
    return said;
  }

  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const said = this.#collected.get(context.activity);
    if (said === undefined) throw new Error("Activities sent outside a turn opened by runTurn");
    return activities.map((activity) => ({ id: `${said.push(activity)}` }));
  }

  override async updateActivity(): Promise<void> {
    throw new Error("Messages committed to the outbox cannot be updated");
  }

  override async deleteActivity(): Promise<void> {
    throw new Error("Messages committed to the outbox cannot be deleted");
  }

  override async continueConversation(): Promise<void> {
    throw new Error("The conversation writes first through its outbox, not through the adapter");
  }
}
