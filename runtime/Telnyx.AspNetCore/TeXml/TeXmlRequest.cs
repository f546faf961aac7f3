using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Telnyx.AspNetCore;

/// <summary>A verified TeXML callback: a form, not an event.</summary>
public sealed class TeXmlRequest
{
    internal TeXmlRequest(IFormCollection form, IServiceProvider services) => (Form, Services) = (form, services);

    /// <summary>All fields of the form.</summary>
    public IFormCollection Form { get; }

    /// <summary>The services of the request's scope.</summary>
    public IServiceProvider Services { get; }

    /// <summary>The value of a field, such as <c>From</c>; empty when it is absent.</summary>
    /// <param name="field">The name of the field.</param>
    public StringValues this[string field] => Form[field];
}
