using System.Runtime.InteropServices;

namespace LibOrder;

/// <summary>Something native that is freed when it is closed and no call is using it any more; the collector closes
/// what was forgotten.</summary>
internal sealed class NativeHandle : SafeHandle
{
    private readonly Kind kind;
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>What there is to know about a type of handle.</summary>
    /// <param name="Name">What it is called in an ObjectDisposedException.</param>
    /// <param name="Free">Frees it.</param>
    /// <param name="Interrupt">Ends its call.</param>
    /// <param name="Resume">Takes that back.</param>
    /// <param name="EndsCalls">Whether closing it ends its calls.</param>
    internal sealed record Kind(
        string Name, Action<nint> Free, Action<nint> Interrupt, Action<nint> Resume, bool EndsCalls = true);

    internal NativeHandle(nint address, Kind kind, LogSink? log)
        : base(0, true)
    {
        this.kind = kind;
        Log = log;
        SetHandle(address);
    }

    public override bool IsInvalid => handle == 0;

    /// <summary>Told what calls do; kept from the collector for as long as there may be calls.</summary>
    internal LogSink? Log { get; }

    /// <summary>Lets no more calls in, and ends those that are in.</summary>
    internal void End()
    {
        bool entered = false;
        try
        {
            DangerousAddRef(ref entered);
        }
        catch (ObjectDisposedException)
        {
            return;
        }
        Dispose();
        if (kind.EndsCalls)
        {
            kind.Interrupt(handle);
        }
        DangerousRelease();
    }

    /// <summary>Runs a short call that any number of threads may run at once.</summary>
    internal T Use<T>(Func<nint, T> call)
    {
        Enter();
        try
        {
            return call(handle);
        }
        finally
        {
            DangerousRelease();
        }
    }

    /// <summary>Runs a short call that must wait for its turn.</summary>
    internal T UseInTurn<T>(Func<nint, T> call) => Use(address =>
    {
        turn.Wait();
        try
        {
            return call(Open(address));
        }
        finally
        {
            turn.Release();
        }
    });

    internal void Interrupt() => Use(address => Done(kind.Interrupt, address));

    internal void Resume() => Use(address => Done(kind.Resume, address));

    /// <summary>Runs a call on another thread, with what it is called with, when its turn has come.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Ends it.</param>
    internal async Task<T> RunInTurn<T>(Func<nint, T> call, CancellationToken cancellationToken)
    {
        Enter();
        try
        {
            await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                return await Worker.Run(
                    () => Interruptible(Open(handle), call, cancellationToken)).ConfigureAwait(false);
            }
            finally
            {
                turn.Release();
            }
        }
        finally
        {
            DangerousRelease();
        }
    }

    protected override bool ReleaseHandle()
    {
        kind.Free(handle);
        return true;
    }

    /// <summary>A call on this thread that the token interrupts; no interruption is left behind.</summary>
    private T Interruptible<T>(nint address, Func<nint, T> call, CancellationToken cancellationToken)
    {
        bool interrupted = false;
        try
        {
            using (cancellationToken.UnsafeRegister(
                _ =>
                {
                    Volatile.Write(ref interrupted, true);
                    kind.Interrupt(address);
                },
                null))
            {
                return call(address);
            }
        }
        catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(e.Message, e, cancellationToken);
        }
        finally
        {
            if (Volatile.Read(ref interrupted))
            {
                kind.Resume(address);
            }
        }
    }

    private void Enter()
    {
        bool entered = false;
        try
        {
            DangerousAddRef(ref entered);
        }
        catch (ObjectDisposedException)
        {
            throw new ObjectDisposedException(kind.Name);
        }
    }

    private nint Open(nint address) => IsClosed ? throw new ObjectDisposedException(kind.Name) : address;

    private static bool Done(Action<nint> action, nint address)
    {
        action(address);
        return true;
    }
}
