using System.Runtime.InteropServices;

namespace Telnyx.Benchmarks.Webhooks;

/// <summary>The installed libsodium, through P/Invoke.</summary>
internal static partial class Sodium
{
    private const string Library = "sodium";

    static Sodium() => NativeLibrary.SetDllImportResolver(typeof(Sodium).Assembly, static (name, _, _) => name == Library ? Load() : 0);

    /// <summary>Whether it is installed.</summary>
    public static bool IsPresent { get; } = Load() != 0;

    /// <summary>Whether a signature is genuine.</summary>
    public static bool Verify(ReadOnlySpan<byte> signature, ReadOnlySpan<byte> message, ReadOnlySpan<byte> key) =>
        VerifyDetached(signature, message, (ulong)message.Length, key) == 0;

    [LibraryImport(Library, EntryPoint = "crypto_sign_ed25519_verify_detached")]
    private static partial int VerifyDetached(ReadOnlySpan<byte> signature, ReadOnlySpan<byte> message, ulong length, ReadOnlySpan<byte> key);

    private static nint Load()
    {
        foreach (var name in (string[])["libsodium.so.23", "libsodium.so.26", "libsodium.dylib", "libsodium.dll"])
        {
            if (NativeLibrary.TryLoad(name, out var library))
            {
                return library;
            }
        }

        return 0;
    }
}
