namespace LibOrder;

/// <summary>Where native calls wait for the network: never the caller's thread.</summary>
internal static class Worker
{
    /// <summary>Runs a call on a thread of the pool, or on one of its own.</summary>
    internal static Task<T> Run<T>(Func<T> call, bool isLong = false) =>
        Task.Factory.StartNew(
            call, CancellationToken.None,
            TaskCreationOptions.DenyChildAttach | (isLong ? TaskCreationOptions.LongRunning : TaskCreationOptions.None),
            TaskScheduler.Default);
}
