using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Telnyx.Generator.Diagnostics;

namespace Telnyx.Generator.Tests.Pipeline;

/// <summary>Walks the objects that a cached step keeps alive, and names those that must not be among them.</summary>
internal static class ModelGuard
{
    private static readonly Assembly[] s_foreign = [typeof(Microsoft.OpenApi.OpenApiDocument).Assembly, typeof(JsonNode).Assembly, typeof(Compilation).Assembly, typeof(Microsoft.CodeAnalysis.CSharp.CSharpCompilation).Assembly];

    /// <summary>The path to the first object of Roslyn, OpenAPI or JSON, or null. Descriptors of diagnostics are allowed: they are constants.</summary>
    public static string? FindForeign(object? root)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<(object Value, string Path)>();
        Push(root, "root");
        while (open.TryPop(out var item))
        {
            var type = item.Value.GetType();
            if (s_foreign.Contains(type.Assembly) && item.Value is not DiagnosticDescriptor && !type.IsEnum)
            {
                return $"{item.Path} is a {type}";
            }

            if (item.Value is DiagnosticDescriptor || type.IsPrimitive || type.IsEnum || item.Value is string or Type || IsImmutableArray(type))
            {
                PushImmutable(item.Value, item.Path);
                continue;
            }

            if (item.Value is Array array)
            {
                var i = 0;
                foreach (var element in array)
                {
                    Push(element, $"{item.Path}[{i++}]");
                }

                continue;
            }

            for (var current = type; current is not null && current != typeof(object); current = current.BaseType)
            {
                foreach (var field in current.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    Push(field.GetValue(item.Value), item.Path + "." + field.Name);
                }
            }
        }

        return null;

        void PushImmutable(object value, string path)
        {
            if (value is IEnumerable items and not string && IsImmutableArray(value.GetType()))
            {
                foreach (var element in items)
                {
                    Push(element, path + "[]");
                }
            }
        }

        void Push(object? value, string path)
        {
            if (value is not null && (value.GetType().IsValueType || seen.Add(value)))
            {
                open.Push((value, path));
            }
        }
    }

    private static bool IsImmutableArray(Type type) => type.IsGenericType && type.Name.StartsWith("ImmutableArray`", StringComparison.Ordinal);
}
