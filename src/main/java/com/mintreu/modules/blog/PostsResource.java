package com.mintreu.modules.blog;

import com.mintreu.kernel.json.MergePatch;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.rows.Include;
import com.mintreu.kernel.rows.Page;
import com.mintreu.kernel.rows.PageRequest;
import com.mintreu.kernel.web.BodyLimit;
import com.mintreu.kernel.web.Created;
import com.mintreu.platform.access.Allow;
import com.mintreu.platform.access.Who;
import com.mintreu.platform.modules.Cached;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

@Singleton
@Path("blog/posts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PostsResource {
    @Inject
    Posts posts;

    @POST
    @BodyLimit(BodyLimit.TEXT)
    @Allow(
            value = {Who.MEMBER, Who.APPLICATION},
            permission = "blog.posts:write")
    public Created<PostView> write(NewPost draft) {
        var post = PostView.of(posts.write(draft));
        return new Created<>(post.id(), post);
    }

    @GET
    @Cached(collection = "posts")
    @Allow(
            value = {Who.VISITOR, Who.MEMBER, Who.APPLICATION},
            permission = "blog.posts:read")
    public Page<PostView> list(
            @QueryParam("slug") String slug, @QueryParam("include") String include, @BeanParam PageRequest page) {
        var contents = Include.names("content", include);
        return slug == null ? posts.list(contents, page) : posts.withSlug(slug, contents);
    }

    @GET
    @Cached(collection = "posts")
    @Path("{id}")
    @Allow(
            value = {Who.VISITOR, Who.MEMBER, Who.APPLICATION},
            permission = "blog.posts:read")
    public PostView read(@PathParam("id") Id id) {
        return PostView.of(posts.find(id));
    }

    @PATCH
    @BodyLimit(BodyLimit.TEXT)
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Allow(
            value = {Who.MEMBER, Who.APPLICATION},
            permission = "blog.posts:write")
    public PostView edit(@PathParam("id") Id id, MergePatch<EditedPost> patch) {
        return PostView.of(posts.edit(id, patch));
    }

    @DELETE
    @Path("{id}")
    @Allow(
            value = {Who.MEMBER, Who.APPLICATION},
            permission = "blog.posts:write")
    public void delete(@PathParam("id") Id id) {
        posts.delete(id);
    }
}
