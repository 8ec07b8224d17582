namespace LibOrder;

/// <summary>Numbers of C as enums; a later library may tell numbers that this version does not know.</summary>
internal static class Enums
{
    internal static OrderState State(nint number) => Known((OrderState)(int)number, OrderState.Open);

    internal static ErrorCode Code(int number) => Known((ErrorCode)number, ErrorCode.Internal);

    internal static UpdateKind Kind(int number) => Known((UpdateKind)number, UpdateKind.Report);

    internal static DownloadPhase Phase(nint number) => Known((DownloadPhase)(int)number, DownloadPhase.Unpacking);

    internal static LogLevel Level(int number) => Known((LogLevel)number, LogLevel.Debug);

    private static T Known<T>(T value, T otherwise)
        where T : struct, Enum => Enum.IsDefined(value) ? value : otherwise;
}
