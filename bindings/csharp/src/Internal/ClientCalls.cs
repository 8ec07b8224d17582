namespace LibOrder;

/// <summary>The calls of a client that go to the service. Any number run at once, each on another thread; one that can
/// be cancelled runs on a clone, so that it is interrupted alone.</summary>
internal sealed class ClientCalls(NativeHandle client)
{
    private static readonly NativeHandle.Kind CloneKind = new(
        nameof(Client), Native.order_client_free, Native.order_client_interrupt, Native.order_client_resume);

    private readonly HashSet<NativeHandle> clones = [];
    private bool interrupted;

    internal async Task<T> Run<T>(Func<nint, T> call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!cancellationToken.CanBeCanceled)
        {
            return await Worker.Run(() => client.Use(call)).ConfigureAwait(false);
        }
        NativeHandle clone = Clone();
        try
        {
            return await clone.RunInTurn(call, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            lock (clones)
            {
                clones.Remove(clone);
            }
            clone.End();
        }
    }

    internal Task<T> One<T>(Func<nint, nint> make, Func<nint, T> read, CancellationToken token) =>
        Run(address => Read.Taken(make(address), read), token);

    internal Task<T> Fetch<T>(string id, Func<nint, string, nint> fetch, Func<nint, T> read, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(id);
        return One(address => fetch(address, id), read, token);
    }

    internal Task<string> Text(string id, Func<nint, string, nint> fetch, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Run(address => LibOrder.Text.Take(fetch(address, id)), token);
    }

    internal async Task<T> List<T>(Query? query, Func<nint, nint, nint> list, Func<nint, T> read,
        CancellationToken token)
    {
        using Made filter = (query ?? new Query()).Make();
        return await One(address => list(address, filter.Address), read, token).ConfigureAwait(false);
    }

    internal async Task<T> With<T>(Draft draft, Func<nint, nint, nint> call, Func<nint, T> read,
        CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(draft);
        using Made made = draft.Make();
        return await One(address => call(address, made.Address), read, token).ConfigureAwait(false);
    }

    internal async Task<string> TextWith(Draft draft, Func<nint, nint, nint> call, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(draft);
        using Made made = draft.Make();
        return await Run(address => LibOrder.Text.Take(call(address, made.Address)), token).ConfigureAwait(false);
    }

    internal void Interrupt() => SetInterrupted(true, handle => handle.Interrupt());

    internal void Resume() => SetInterrupted(false, handle => handle.Resume());

    private void SetInterrupted(bool now, Action<NativeHandle> tell)
    {
        lock (clones)
        {
            tell(client);
            interrupted = now;
            foreach (NativeHandle clone in clones)
            {
                tell(clone);
            }
        }
    }

    private NativeHandle Clone()
    {
        lock (clones)
        {
            NativeHandle clone = new(client.Use(Native.order_client_clone), CloneKind, client.Log);
            if (interrupted)
            {
                clone.Interrupt();
            }
            clones.Add(clone);
            return clone;
        }
    }
}
