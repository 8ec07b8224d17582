namespace LibOrder;

/// <summary>Threads for native calls, which wait for the network: never the caller's, and none of the pool, where a few
/// waiting calls would hold up the whole program. There are as many as calls that run; one that is not needed waits a
/// while for the next call.</summary>
internal static class Worker
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly object Gate = new();
    private static readonly Queue<Action> Jobs = new();

    /// <summary>How many threads wait and have none of the jobs promised.</summary>
    private static int idle;

    /// <summary>Runs a call on a thread of these, in the context of the caller. What awaits it goes on there, which
    /// spares a change of threads and holds up nobody.</summary>
    internal static Task<T> Run<T>(Func<T> call)
    {
        TaskCompletionSource<T> result = new();
        ExecutionContext? context = ExecutionContext.Capture();
        Start(() =>
        {
            if (context == null)
            {
                Complete(result, call);
            }
            else
            {
                ExecutionContext.Run(context, _ => Complete(result, call), null);
            }
        });
        return result.Task;
    }

    private static void Complete<T>(TaskCompletionSource<T> result, Func<T> call)
    {
        try
        {
            result.SetResult(call());
        }
        catch (Exception e)
        {
            result.SetException(e);
        }
    }

    private static void Start(Action job)
    {
        lock (Gate)
        {
            if (idle > 0)
            {
                idle--;
                Jobs.Enqueue(job);
                Monitor.Pulse(Gate);
                return;
            }
        }
        new Thread(() => Work(job)) { IsBackground = true, Name = "liborder" }.UnsafeStart();
    }

    private static void Work(Action first)
    {
        for (Action? job = first; job != null; job = Next())
        {
            job();
        }
    }

    /// <summary>The next job; null when there was none for a while.</summary>
    private static Action? Next()
    {
        lock (Gate)
        {
            idle++;
            while (Jobs.Count == 0)
            {
                if (!Monitor.Wait(Gate, Patience) && Jobs.Count == 0)
                {
                    idle--;
                    return null;
                }
            }
            return Jobs.Dequeue();
        }
    }
}
